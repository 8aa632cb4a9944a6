import { expect, test } from '@jest/globals';
import { createRng } from '@needfinder/numeric';
import { DEFAULT_OPTIONS, type Indicator } from '@needfinder/segmentation';
import fitRun from './fit-run.worker.js';

/** Two groups that answer five yes-or-no questions in opposite ways, with slips and gaps. */
function answers(people: number): Indicator[] {
  const rng = createRng(3);
  return Array.from({ length: 5 }, (_, question) => ({
    name: `Q${question + 1}`,
    scale: 'binary' as const,
    values: Float64Array.from({ length: people }, (__, person) => {
      if (rng.next() < 0.05) return NaN;
      return rng.next() < 0.15 ? (question + person + 1) % 2 : (question + person) % 2;
    }),
  }));
}

test('a run gives the same output on one, two and three threads, and tells how far it is', async () => {
  const indicators = answers(120);
  const options = { ...DEFAULT_OPTIONS, kMax: 3, restarts: 4, bootstrap: 4 };
  const fit = async (threads: number) => {
    const shares: number[] = [];
    const input = { indicators, measured: indicators, profile: indicators.slice(0, 1), options, threads };
    const output = await fitRun(input, (_, done, total) => shares.push(done / total));
    expect(shares.length).toBeGreaterThan(5);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    return output;
  };
  const alone = await fit(1);
  expect(await fit(2)).toEqual(alone);
  expect(await fit(3)).toEqual(alone);
});
