import { expect, test } from '@jest/globals';
import { attachToKnown } from './attach.js';
import { proposeCodebook } from './codebook.js';
import { PLANTED_ANSWERS } from './planted-answers.fixture.js';

const KNOWN = [
  { id: 'warm', words: 'Minimise the likelihood of a cold shower' },
  { id: 'park', words: 'Minimise the time it takes to find a parking space' },
];

test('by words alone, two of them must be shared', () => {
  const found = attachToKnown(['cold showers in the morning', 'parking space is full', 'space for yoga'], KNOWN);
  expect([...found]).toEqual([
    ['cold showers in the morning', 'warm'],
    ['parking space is full', 'park'],
  ]);
});

test('by meaning, a text goes to the need it is unusually close to', () => {
  const embeddings = new Map([
    [KNOWN[0]!.words, Float32Array.of(1, 0, 0.3)],
    [KNOWN[1]!.words, Float32Array.of(0, 1, 0.3)],
    ['freezing water', Float32Array.of(1.1, 0, 0.3)],
    ['nowhere to leave the car', Float32Array.of(0, 1.1, 0.3)],
    ['who knows', Float32Array.of(0.5, 0.5, 0.3)],
  ]);
  const found = attachToKnown(['freezing water', 'nowhere to leave the car', 'who knows'], KNOWN, embeddings);
  expect([...found]).toEqual([
    ['freezing water', 'warm'],
    ['nowhere to leave the car', 'park'],
  ]);
});

test('what is attached to a known need is in no proposed one', () => {
  const { needs, attached } = proposeCodebook(PLANTED_ANSWERS, { seed: 1, known: KNOWN });
  const places = new Set(attached.flatMap(({ passages }) => passages.map(({ textId, start }) => `${textId} ${start}`)));
  expect(attached.map(({ id }) => id)).toContain('warm');
  expect(places.size).toBeGreaterThan(2);
  for (const { passages } of needs)
    for (const { textId, start } of passages) expect(places.has(`${textId} ${start}`)).toBe(false);
});

test('without known needs nothing is attached', () => {
  expect(attachToKnown(['cold shower'], []).size).toBe(0);
  expect(proposeCodebook(PLANTED_ANSWERS, { seed: 1 }).attached).toEqual([]);
});
