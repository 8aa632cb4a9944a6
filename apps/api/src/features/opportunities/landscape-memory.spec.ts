import { expect, test } from '@jest/globals';
import type { LandscapeInput } from '@needfinder/opportunity';
import type { Compute } from '../../platform/compute/index.js';
import { LandscapeMemory } from './landscape-memory.js';

const input = (importance: number[], membership?: number[]): LandscapeInput => ({
  needs: [
    {
      key: 'n1',
      importance: Float64Array.from(importance),
      satisfaction: Float64Array.of(2, 3),
      importanceRange: [1, 5],
      satisfactionRange: [1, 5],
    },
  ],
  ...(membership ? { membership: Float64Array.from(membership) } : {}),
  options: { seed: 1, minimumN: 30 },
});

function memoryWith(work: (count: number) => Promise<unknown>) {
  let count = 0;
  const compute = { run: () => work(++count) } as unknown as Compute;
  return new LandscapeMemory(compute);
}

test('the same data are computed once, other answers and other people again', async () => {
  const memory = memoryWith((count) => Promise.resolve(count));
  const all = [
    memory.of(input([5, 4])),
    memory.of(input([5, 4])),
    memory.of(input([5, 3])),
    memory.of(input([5, 4], [1, 0])),
    memory.of(input([5, 4], [0, 1])),
  ];
  expect(await Promise.all(all)).toEqual([1, 1, 2, 3, 4]);
});

test('what failed is tried again', async () => {
  const memory = memoryWith((count) => (count === 1 ? Promise.reject(new Error('no thread')) : Promise.resolve(count)));
  await expect(memory.of(input([5, 4]))).rejects.toThrow('no thread');
  expect(await memory.of(input([5, 4]))).toBe(2);
});
