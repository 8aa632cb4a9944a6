import { expect, test } from '@jest/globals';
import { codedRuns } from './coded-runs.js';

const span = (id: string, start: number, end: number) => ({ id, start, end });
const shape = (text: string, spans: ReturnType<typeof span>[]) =>
  codedRuns(text, spans).map((run) => [run.text, run.passages.map(({ id }) => id).join('+')]);

test('passages that overlap share the stretch they have in common', () => {
  expect(shape('abcdefgh', [span('x', 1, 5), span('y', 3, 7)])).toEqual([
    ['a', ''],
    ['bc', 'x'],
    ['de', 'x+y'],
    ['fg', 'y'],
    ['h', ''],
  ]);
});

test('offsets count characters as people see them, not code units', () => {
  expect(shape('😀😀 I need it', [span('x', 3, 9)])).toEqual([
    ['😀😀 ', ''],
    ['I need', 'x'],
    [' it', ''],
  ]);
});

test('the runs are the text again, whatever the offsets', () => {
  const runs = codedRuns('short', [span('x', -2, 3), span('y', 2, 99)]);
  expect(runs.map(({ text }) => text).join('')).toBe('short');
  expect(codedRuns('', [])).toEqual([]);
});
