import { expect, test } from '@jest/globals';
import { progressOf } from './progress.js';

const coder = { id: 'a', name: 'Ada', isAssigned: true, isDone: false, codings: 3, dueOn: '2026-11-20' };

test('progress counts what is assigned, done and late, and codings that nobody asked for', () => {
  const interviews = [
    { coders: [coder, { ...coder, id: 'b', name: 'Bob', isAssigned: false, dueOn: null, codings: 1 }] },
    { coders: [{ ...coder, isDone: true, codings: 4 }] },
  ];
  expect(progressOf(interviews, '2026-11-21')).toEqual([
    { id: 'a', name: 'Ada', assigned: 2, done: 1, codings: 7, late: 1 },
    { id: 'b', name: 'Bob', assigned: 0, done: 0, codings: 1, late: 0 },
  ]);
  expect(progressOf(interviews, '2026-11-20')[0]!.late).toBe(0);
});
