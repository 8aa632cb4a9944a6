import { onThreads } from '@needfinder/threads';
import embedPart from './embed-part.js';
import { vectorOf, type Embedding } from './embedding.js';
import { textHash } from './text-hash.js';

/** Where embeddings are kept between runs, by the hash of their text. */
export interface EmbeddingStore {
  find(hashes: readonly string[]): Promise<ReadonlyMap<string, Embedding>>;
  keep(embeddings: ReadonlyMap<string, Embedding>): Promise<void>;
}

export interface EmbedOptions {
  /** Each loads the encoder: about 0.3 s and 120 MB. */
  readonly threads: number;
  readonly store?: EmbeddingStore;
  readonly signal?: AbortSignal;
  /** Texts done of all. */
  readonly onProgress?: (done: number, total: number) => void;
}

const TEXTS_PER_PART = 64;
/** What is kept at once, so that a run that is stopped has not worked for nothing. */
const PARTS_PER_ROUND = 16;

/**
 * Embeds texts on threads of their own; what the store knows is not computed again.
 *
 * The same text gives the same vector with any number of threads and among any other texts.
 *
 * @returns Text → 512 numbers of length about 1. Texts without a token (no letter the encoder knows) are left out.
 * @throws The signal's reason when it was aborted.
 */
export async function embedTexts(
  texts: readonly string[],
  { threads, store, signal, onProgress }: EmbedOptions,
): Promise<Map<string, Float32Array>> {
  const wanted = [...new Set(texts)];
  const hashes = new Map(wanted.map((text) => [text, textHash(text)]));
  const known = (await store?.find([...hashes.values()])) ?? new Map<string, Embedding>();
  const found = new Map<string, Float32Array>();
  for (const [text, hash] of hashes) {
    const embedding = known.get(hash);
    if (embedding !== undefined) found.set(text, vectorOf(embedding));
  }
  // Texts of a length side by side fill the batches of the encoder.
  const missing = wanted.filter((text) => !found.has(text)).sort((a, b) => a.length - b.length);
  let done = found.size;
  onProgress?.(done, wanted.length);
  if (missing.length === 0) return found;
  await onThreads(embedPart, null, { threads, ...(signal ? { signal } : {}) }, async (perform) => {
    for (const round of inPieces(missing, TEXTS_PER_PART * PARTS_PER_ROUND)) {
      const fresh = new Map<string, Embedding>();
      const parts = inPieces(round, TEXTS_PER_PART).map(async (part) => {
        const embeddings = await perform(part);
        embeddings.forEach((embedding, i) => {
          if (embedding === null) return;
          found.set(part[i]!, vectorOf(embedding));
          fresh.set(hashes.get(part[i]!)!, embedding);
        });
        done += part.length;
        onProgress?.(done, wanted.length);
      });
      await Promise.all(parts);
      await store?.keep(fresh);
    }
  });
  return found;
}

function inPieces<T>(items: readonly T[], size: number): T[][] {
  const pieces: T[][] = [];
  for (let from = 0; from < items.length; from += size) pieces.push(items.slice(from, from + size));
  return pieces;
}
