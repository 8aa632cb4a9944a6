import { expect, test } from '@jest/globals';
import { sliceCodePoints } from './code-points.js';
import { splitPassages } from './split.js';

const texts = (text: string): string[] => splitPassages(text).map((passage) => passage.text);

test('sentences fall apart, abbreviations do not', () => {
  expect(texts('The map is slow, e.g. on a train. I gave up after approx. 5 minutes.')).toEqual([
    'The map is slow, e.g. on a train.',
    'I gave up after approx. 5 minutes.',
  ]);
});

test('bullets, numbers and line breaks separate answers and are not part of them', () => {
  expect(texts('- no offline maps\n* tickets expire\r\n1. fares unclear 2. seats taken')).toEqual([
    'no offline maps',
    'tickets expire',
    'fares unclear',
    'seats taken',
  ]);
});

test('a list answer is several answers, a sentence with commas is one', () => {
  expect(texts('quieter rooms, dark mode, faster check-in')).toEqual(['quieter rooms', 'dark mode', 'faster check-in']);
  expect(texts('When it rains, the bus is late, so I walk')).toHaveLength(1);
});

test('a contrast is two statements when both sides can stand alone', () => {
  expect(texts('The staff were friendly and quick, but the queue at the door was endless')).toEqual([
    'The staff were friendly and quick',
    'but the queue at the door was endless',
  ]);
});

test.each([
  'Plain words. And more of them!',
  '👩‍👩‍👧 family ticket 🚆. I can’t find it 😡! Next: naïve café, e\u0301te\u0301.',
  '  \n\t- 𝒜 list; of, things  \n\n…\n',
  'Größe und Maß. Übermäßig? Ja.',
])('offsets slice back to the passage in %j', (text) => {
  const passages = splitPassages(text);
  for (const { start, end, text: own } of passages) expect(sliceCodePoints(text, start, end)).toBe(own);
  for (let i = 1; i < passages.length; i += 1) expect(passages[i]!.start).toBeGreaterThanOrEqual(passages[i - 1]!.end);
});

test('a text without a letter or digit has no passage', () => {
  expect(splitPassages(' -- … !! ')).toEqual([]);
});
