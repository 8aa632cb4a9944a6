import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { AutoSaver, type SaveOutcome, type SaveState } from './auto-saver.js';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

interface Page {
  readonly revision: number;
}
type Outcome = SaveOutcome<Page>;
const saved = (revision: number): Outcome => ({ isSaved: true, page: { revision } });
const refused = (revision: number): Outcome => ({ isSaved: false, page: { revision } });

function saverOf(...outcomes: (Outcome | Error)[]) {
  const sent: [string, number][] = [];
  const states: SaveState[] = [];
  let text = 'one';
  const saver = new AutoSaver<string, Page>({
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
  const { sent, write, saver } = saverOf(saved(2), saved(3));
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
  const { sent, write, states } = saverOf(new Error('no connection'), saved(2));
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
  const { sent, write, states, saver } = saverOf(refused(5), saved(6));
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

test('whoever waits for the page to be saved waits for what is on its way', async () => {
  const arrive: ((outcome: Outcome) => void)[] = [];
  const sent: string[] = [];
  let text = 'a';
  const saver = new AutoSaver<string, Page>({
    revision: 1,
    read: () => text,
    send: (mine) => {
      sent.push(mine);
      return new Promise((resolve) => arrive.push(resolve));
    },
    onState: () => undefined,
  });
  saver.touch();
  await rest(1_000);
  text = 'ab';
  saver.touch();
  const isThere = jest.fn();
  void saver.flush().then(isThere);
  arrive[0]!(saved(2));
  await rest(0);
  expect([sent, isThere.mock.calls.length]).toEqual([['a', 'ab'], 0]);
  arrive[1]!(saved(3));
  await rest(0);
  expect(isThere).toHaveBeenCalledTimes(1);
});

test('who insists on their text writes it over all that was written until then, and never loses it', async () => {
  const { saver, sent } = saverOf(refused(7), saved(8));
  await expect(saver.insist(5)).resolves.toEqual({ revision: 8 });
  expect(sent).toEqual([
    ['one', 5],
    ['one', 7],
  ]);
});
