import { afterAll, expect, test } from '@jest/globals';
import { InvalidError } from '@needfinder/domain';
import { getPriority } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import type { SumInput, SumOutput } from '../testing/sum.worker.js';
import { Compute, defineTask } from './index.js';

const sumTask = defineTask<SumInput, SumOutput>(new URL('../testing/sum.worker.js', import.meta.url));

const compute = new Compute();
afterAll(() => compute.onModuleDestroy());

test('a task runs on another thread and reports how far it is', async () => {
  const steps: string[] = [];
  const onProgress = (step: string, done: number, total: number) => steps.push(`${step} ${done}/${total}`);
  const { sum, doubled } = await compute.run(sumTask, { values: new Float64Array([1, 2, 3.5]) }, { onProgress });
  expect(sum).toBe(6.5);
  expect([...doubled]).toEqual([2, 4, 7]);
  expect(steps).toEqual(['Adding 3/3']);
});

test('a refusal keeps its class, code and details; a defect its message', async () => {
  const values = new Float64Array(1);
  const refused = compute.run(sumTask, { values, act: 'refuse' });
  await expect(refused).rejects.toBeInstanceOf(InvalidError);
  await expect(refused).rejects.toMatchObject({ code: 'sum.refused', details: { n: 1 } });
  await expect(compute.run(sumTask, { values, act: 'break' })).rejects.toThrow('values is not iterable today');
});

test('an aborted computation ends at once, though it never yields, and the pool goes on working', async () => {
  const stop = new AbortController();
  const spinning = compute.run(sumTask, { values: new Float64Array(1), act: 'spin' }, { signal: stop.signal });
  setTimeout(() => stop.abort(new Error('stopped by hand')), 100);
  await expect(spinning).rejects.toThrow('stopped by hand');
  const many = Array.from({ length: 6 }, (_, i) => compute.run(sumTask, { values: new Float64Array([i]) }));
  expect((await Promise.all(many)).map(({ sum }) => sum)).toEqual([0, 1, 2, 3, 4, 5]);
});

test('the threads that a computation has started end with it', async () => {
  const stop = new AbortController();
  const counter = new Int32Array(new SharedArrayBuffer(4));
  const input = { values: new Float64Array(1), act: 'spin-on-threads', counter } as const;
  const spinning = compute.run(sumTask, input, { signal: stop.signal });
  spinning.catch(() => undefined);
  while (Atomics.load(counter, 0) === 0) await pause(5);
  stop.abort(new Error('stopped by hand'));
  await expect(spinning).rejects.toThrow('stopped by hand');
  // Ending a thread takes its time, but no more than this.
  const deadline = Date.now() + 5_000;
  let [before, now] = [-1, 0];
  while (before !== now && Date.now() < deadline) {
    await pause(100);
    [before, now] = [now, Atomics.load(counter, 0)];
  }
  expect(now).toBe(before);
});

(process.platform === 'linux' ? test : test.skip)('a computation gives way to what answers requests', async () => {
  const own = getPriority();
  const { priority } = await compute.run(sumTask, { values: new Float64Array(1) });
  expect(priority).toBe(Math.max(10, own));
  expect(getPriority()).toBe(own);
});

test('moved buffers are gone for the caller', async () => {
  const values = new Float64Array([4]);
  await compute.run(sumTask, { values }, { transfer: [values.buffer] });
  expect(values.length).toBe(0);
});
