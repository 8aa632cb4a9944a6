import { afterEach, expect, jest, test } from '@jest/globals';
import type { CodingServer, QueuedStep } from './coding-queue.js';
import { CodingStore, type InterviewCodings, type PlacedCoding } from './coding-store.js';
import type { CodingsChangePartsFragment } from './codings-change.fragment.generated.js';

afterEach(() => {
  jest.useRealTimers();
});

const coding = (id: string, changed: Partial<PlacedCoding> = {}): PlacedCoding => ({
  ...{ id, passageId: `p-${id}`, turnId: 't', start: 0, end: 4, needId: 'n', themeId: null, coder: 'ada' },
  ...{ stance: 'FOR', probability: 1, status: 'accepted', settledBy: null, stale: false },
  ...changed,
});
const EMPTY: InterviewCodings = {
  interviewId: 'i',
  revision: 0,
  isBlind: false,
  coders: [],
  codings: [],
  undo: null,
  redo: null,
};
const input = (id: string, codingId: string) => ({
  ...{ id, interviewId: 'i', label: 'Code', remove: [], judge: [] },
  put: [{ id: codingId, turnId: 't', start: 0, end: 4, needId: 'n' }],
});
const change = (
  stepId: string,
  revision: number,
  put: PlacedCoding[],
  removed: string[] = [],
): CodingsChangePartsFragment => ({
  ...{ interviewId: 'i', stepId, revision, put, removed, undo: { id: stepId, label: '' }, redo: null },
});

/** A server that can be out of reach; it takes a step once. */
class FakeServer implements CodingServer {
  readonly taken = new Map<string, CodingsChangePartsFragment>();
  readonly undone: string[] = [];
  isDown = false;
  losesAnswers = false;
  refuses = false;
  calls = 0;

  async take(step: Parameters<CodingServer['take']>[0]) {
    const id = String(step.id);
    this.calls += 1;
    if (this.refuses) throw new Error('refused');
    if (this.isDown) throw new TypeError('down');
    const known =
      this.taken.get(id) ??
      change(
        id,
        this.taken.size + 1,
        step.put.map((one) => coding(String(one.id))),
      );
    this.taken.set(id, known);
    if (this.losesAnswers) throw new TypeError('lost');
    return known;
  }
  async undo(stepId: string) {
    this.undone.push(stepId);
    if (this.losesAnswers) throw new TypeError('lost');
    return change(
      stepId,
      9,
      [],
      this.taken.get(stepId)!.put.map(({ id }) => id),
    );
  }
  redo = () => Promise.reject(new Error('not asked for'));
  isRefusal = (error: unknown) => !(error instanceof TypeError);
}

function open(server: FakeServer, kept: QueuedStep[] = []) {
  let steps: readonly QueuedStep[] = kept;
  const reread = jest.fn();
  const store = new CodingStore('ada', server, { load: () => steps, save: (saved) => (steps = saved) }, reread);
  store.open();
  store.load(EMPTY);
  return { store, reread, kept: () => steps, ids: () => store.snapshot().codings.map(({ id }) => id) };
}
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

test('a coding shows before the server has answered, and stays once it has', async () => {
  const server = new FakeServer();
  const { store, ids } = open(server);
  store.take(input('s', 'a'));
  expect(ids()).toEqual(['a']);
  expect(store.snapshot().waiting).toBe(1);
  await settled();
  expect(ids()).toEqual(['a']);
  expect(store.snapshot()).toMatchObject({ waiting: 0, read: { revision: 1, undo: { id: 's' } } });
});

test('out of reach, steps wait in order and are sent when the server is back; a lost answer doubles nothing', async () => {
  jest.useFakeTimers();
  const server = new FakeServer();
  server.isDown = true;
  const { store, ids, kept } = open(server);
  store.take(input('s1', 'a'));
  store.take(input('s2', 'b'));
  await jest.advanceTimersByTimeAsync(60_000);
  expect(ids()).toEqual(['a', 'b']);
  expect(kept()).toHaveLength(2);
  Object.assign(server, { isDown: false, losesAnswers: true });
  await jest.advanceTimersByTimeAsync(20_000);
  server.losesAnswers = false;
  await jest.advanceTimersByTimeAsync(20_000);
  expect([...server.taken.keys()]).toEqual(['s1', 's2']);
  expect(ids()).toEqual(['a', 'b']);
  expect(kept()).toEqual([]);
});

test('undo that is sent twice undoes one step', async () => {
  jest.useFakeTimers();
  const server = new FakeServer();
  const { store, ids } = open(server);
  store.take(input('s1', 'a'));
  store.repeat('undo');
  server.losesAnswers = false;
  await jest.advanceTimersByTimeAsync(0);
  expect(server.undone).toEqual(['s1']);
  expect(ids()).toEqual([]);
});

test('steps that a closed page left behind are sent by the next one', async () => {
  const server = new FakeServer();
  const { ids } = open(server, [{ kind: 'take', input: input('s', 'a') }]);
  await settled();
  expect(server.taken.has('s')).toBe(true);
  expect(ids()).toEqual(['a']);
});

test('a refused step goes from the screen and says why', async () => {
  const server = new FakeServer();
  server.refuses = true;
  const { store, ids, reread } = open(server);
  store.take(input('s', 'a'));
  await settled();
  expect(ids()).toEqual([]);
  expect(store.snapshot().refusal).toBe('refused');
  expect(reread).toHaveBeenCalled();
});

test('what others do arrives, twice does no harm, and a gap makes it read again', () => {
  const { store, ids, reread } = open(new FakeServer());
  const theirs = change('x', 1, [coding('t', { coder: 'bob' })]);
  store.hear(theirs);
  store.hear(theirs);
  expect(ids()).toEqual(['t']);
  expect(reread).not.toHaveBeenCalled();
  store.hear(change('y', 4, [], ['t']));
  expect(ids()).toEqual([]);
  expect(reread).toHaveBeenCalledTimes(1);
});
