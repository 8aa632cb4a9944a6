import { InvalidError } from '@needfinder/domain';
import { describe, expect, test } from '@jest/globals';
import { threadId } from 'node:worker_threads';
import { setTimeout } from 'node:timers/promises';
import { onThreads, type ThreadOptions } from './on-threads.js';
import { SHARED_FROM_BYTES } from './share-large.js';
import counting, { type CountingInput, type CountingOutcome, type CountingPart } from './testing/counting.js';

const cells = () => new Int32Array(new SharedArrayBuffer(12));
const count = (
  parts: readonly CountingPart[],
  options: ThreadOptions,
  input: CountingInput = { cells: cells(), values: Float64Array.of(1, 2, 3.5) },
): Promise<CountingOutcome[]> =>
  onThreads(counting, input, options, (perform) => Promise.all(parts.map((part) => perform(part))));

describe.each([1, 2, 3])('with %i threads', (threads) => {
  test('outcomes come in the order in which the parts were asked for, and input is prepared once a thread', async () => {
    const input = { cells: cells(), values: Float64Array.of(1, 2, 3.5) };
    const outcomes = await count(
      Array.from({ length: 9 }, () => ({ act: 'sum' }) as const),
      { threads },
      input,
    );
    expect(outcomes.map(({ found }) => found)).toEqual(Array(9).fill(6.5));
    expect(outcomes.map(({ begun }) => begun).sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(new Set(outcomes.map((outcome) => outcome.threadId)).size).toBe(input.cells[1]);
    expect(input.cells[1]).toBeLessThanOrEqual(threads);
  });

  test('a refusal keeps its class, code and details; a defect its message; the parts beside them are performed', async () => {
    await onThreads(counting, { cells: cells(), values: Float64Array.of(4) }, { threads }, async (perform) => {
      const refused = perform({ act: 'refuse' });
      const broken = perform({ act: 'break' });
      const fine = perform({ act: 'sum' });
      await expect(refused).rejects.toBeInstanceOf(InvalidError);
      await expect(refused).rejects.toMatchObject({ code: 'counting.refused', details: { n: 1 } });
      await expect(broken).rejects.toThrow('values is not iterable today');
      expect((await fine).found).toBe(4);
    });
  });

  test('a refusal while preparing reaches whoever asked for a part', async () => {
    const input = { cells: cells(), values: Float64Array.of(4), isBroken: true };
    await expect(count([{ act: 'sum' }], { threads }, input)).rejects.toBeInstanceOf(InvalidError);
  });

  test('once over, nothing is performed any more', async () => {
    const kept = await onThreads(
      counting,
      { cells: cells(), values: new Float64Array(1) },
      { threads },
      async (p) => p,
    );
    await expect(kept({ act: 'sum' })).rejects.toThrow('have ended');
  });

  test('aborted between two parts, it rejects with the reason', async () => {
    const stop = new AbortController();
    const parts = onThreads(
      counting,
      { cells: cells(), values: new Float64Array(1) },
      { threads, signal: stop.signal },
      async (perform) => {
        await perform({ act: 'sum' });
        stop.abort(new Error('stopped by hand'));
        return perform({ act: 'sum' });
      },
    );
    await expect(parts).rejects.toThrow('stopped by hand');
  });
});

test('one thread is the calling one: none is started', async () => {
  const [outcome] = await count([{ act: 'sum' }], { threads: 1 });
  expect(outcome!.threadId).toBe(threadId);
});

test('two threads work at the same time, and neither is the calling one', async () => {
  const outcomes = await count(
    [
      { act: 'meet', until: 2 },
      { act: 'meet', until: 2 },
    ],
    { threads: 2 },
  );
  expect(outcomes.map(({ found }) => found)).toEqual([2, 2]);
  expect(new Set([threadId, ...outcomes.map((outcome) => outcome.threadId)]).size).toBe(3);
});

test('a part taken long holds up nobody: a free thread takes all others', async () => {
  const outcomes = await count([{ act: 'meet', until: 4 }, { act: 'sum' }, { act: 'sum' }, { act: 'sum' }], {
    threads: 2,
  });
  expect(outcomes[0]!.found).toBe(4);
  expect(new Set(outcomes.slice(1).map((outcome) => outcome.threadId)).size).toBe(1);
});

test('threads that never yield end at once when aborted', async () => {
  const stop = new AbortController();
  const input = { cells: cells(), values: new Float64Array(1) };
  const spinning = count([{ act: 'spin' }, { act: 'spin' }], { threads: 2, signal: stop.signal }, input);
  while (Atomics.load(input.cells, 2) === 0) await setTimeout(5);
  stop.abort(new Error('stopped by hand'));
  await expect(spinning).rejects.toThrow('stopped by hand');
  const after = Atomics.load(input.cells, 2);
  await setTimeout(50);
  expect(Atomics.load(input.cells, 2)).toBe(after);
});

test('a thread that is lost fails what was asked for instead of leaving it waiting', async () => {
  const parts: CountingPart[] = [{ act: 'die' }, { act: 'meet', until: 99 }, { act: 'sum' }];
  await expect(count(parts, { threads: 2 })).rejects.toThrow('A thread ended with code 3');
});

test('large numbers are in memory that the threads share, small ones are copied', async () => {
  const memory = async (length: number) =>
    (await count([{ act: 'memory' }], { threads: 2 }, { cells: cells(), values: new Float64Array(length) }))[0]!.found;
  expect(await memory(SHARED_FROM_BYTES / 8)).toBe('SharedArrayBuffer');
  expect(await memory(SHARED_FROM_BYTES / 8 - 1)).toBe('ArrayBuffer');
});
