import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { AutoSaver, type SaveOutcome, type SaveState } from './auto-saver.js';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

type Outcome = SaveOutcome<string>;

function saverOf(...outcomes: (Outcome | Error)[]) {
  const sent: [string, number][] = [];
  const states: SaveState[] = [];
  let text = 'one';
  const saver = new AutoSaver<string, string>({
    revision: 1,
    read: () => text,
    send: async (mine, revision) => {
      sent.push([mine, revision]);
      const outcome = outcomes.shift()!;
      if (outcome instanceof Error) throw outcome;
      return outcome;
    },
    onState: (state) => states.push(state),
  });
  const write = (next: string) => {
    text = next;
    saver.touch();
  };
  return { saver, sent, states, write };
}
const rest = (ms: number) => jest.advanceTimersByTimeAsync(ms);

test('writing is saved once it rests, and what follows begins from the new revision', async () => {
  const { sent, write, saver } = saverOf({ isSaved: true, revision: 2 }, { isSaved: true, revision: 3 });
  write('a');
  await rest(500);
  write('ab');
  await rest(500);
  expect(sent).toEqual([]);
  await rest(400);
  expect(sent).toEqual([['ab', 1]]);
  write('abc');
  await rest(1_000);
  expect(sent.at(-1)).toEqual(['abc', 2]);
  expect(saver.hasUnsaved).toBe(false);
});

test('what cannot be sent is tried again with all that was written since', async () => {
  const { sent, write, states } = saverOf(new Error('no connection'), { isSaved: true, revision: 2 });
  write('a');
  await rest(1_000);
  expect(states.at(-1)).toBe('failed');
  await rest(4_000);
  expect(sent).toEqual([
    ['a', 1],
    ['a', 1],
  ]);
  expect(states.at(-1)).toBe('saved');
});

test('what somebody else wrote is never written over: nothing more is sent until a person decides', async () => {
  const { sent, write, states, saver } = saverOf({ isSaved: false, theirs: 'b' }, { isSaved: true, revision: 6 });
  write('a');
  await rest(1_000);
  write('aa');
  await rest(10_000);
  expect(states.at(-1)).toBe('conflict');
  expect(sent).toHaveLength(1);
  expect(saver.hasUnsaved).toBe(true);
  saver.continueFrom(5);
  write('c');
  await rest(1_000);
  expect(sent.at(-1)).toEqual(['c', 5]);
});
