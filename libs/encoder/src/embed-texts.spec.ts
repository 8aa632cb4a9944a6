import { describe, expect, test } from '@jest/globals';
import type { Embedding } from './embedding.js';
import { embedTexts, type EmbeddingStore } from './embed-texts.js';

const TEXTS = [
  'The showers never get warm',
  'No warm water in the shower',
  'I wish there was parking for bikes',
  'Why is my card payment still pending after three days?',
];
const cosine = (a: Float32Array, b: Float32Array): number => a.reduce((sum, value, i) => sum + value * b[i]!, 0);

describe('the shipped encoder', () => {
  test('puts texts of one meaning close together, on a direction of length 1', async () => {
    const found = await embedTexts(TEXTS, { threads: 1 });
    const [shower, water, parking] = TEXTS.map((text) => found.get(text)!);
    expect(cosine(shower!, shower!)).toBeCloseTo(1, 2);
    expect(cosine(shower!, water!)).toBeGreaterThan(0.3 + cosine(shower!, parking!));
  });

  test('gives a text the same bits alone, in company, and on other threads', async () => {
    const together = await embedTexts([...TEXTS, ...TEXTS.map((text) => `${text} today`)], { threads: 2 });
    for (const text of TEXTS) {
      const alone = await embedTexts([text], { threads: 1 });
      expect(alone.get(text)).toEqual(together.get(text));
    }
  });

  test('leaves out what it cannot read, and reads the start of what is long', async () => {
    const long = 'the showers are cold '.repeat(400);
    const found = await embedTexts(['', long], { threads: 1 });
    expect([...found.keys()]).toEqual([long]);
  });
});

test('what the store knows is not computed again, and what it does not know is kept', async () => {
  const kept = new Map<string, Embedding>();
  const asked: number[] = [];
  const store: EmbeddingStore = {
    find: async (hashes) => {
      asked.push(hashes.length);
      return new Map(hashes.flatMap((hash) => (kept.has(hash) ? [[hash, kept.get(hash)!] as const] : [])));
    },
    keep: async (embeddings) => embeddings.forEach((embedding, hash) => kept.set(hash, embedding)),
  };
  const first = await embedTexts(TEXTS, { threads: 1, store });
  expect(kept.size).toBe(TEXTS.length);
  const progress: number[] = [];
  const again = await embedTexts([...TEXTS, TEXTS[0]!], {
    threads: 1,
    store,
    onProgress: (done) => progress.push(done),
  });
  expect(again).toEqual(first);
  expect(progress).toEqual([TEXTS.length]);
  expect(asked).toEqual([4, 4]);
});

test('a run that is stopped says why', async () => {
  const stop = new AbortController();
  stop.abort(new Error('stopped by hand'));
  await expect(embedTexts(TEXTS, { threads: 1, signal: stop.signal })).rejects.toThrow('stopped by hand');
});
