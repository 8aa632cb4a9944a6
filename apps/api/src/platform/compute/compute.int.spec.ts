import { afterAll, expect, test } from '@jest/globals';
import { InvalidError } from '@needfinder/domain';
import { Compute, defineTask } from './index.js';

type Input = { readonly values: Float64Array; readonly act?: 'refuse' | 'break' | 'spin' };
const sumTask = defineTask<Input, { sum: number; doubled: Float64Array }>(
  new URL('../testing/sum.worker.js', import.meta.url),
);

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

test('moved buffers are gone for the caller', async () => {
  const values = new Float64Array([4]);
  await compute.run(sumTask, { values }, { transfer: [values.buffer] });
  expect(values.length).toBe(0);
});
