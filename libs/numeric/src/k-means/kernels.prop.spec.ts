import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createRng } from '../rng.js';
import type { KMeansKernel, KMeansProblem } from './kernel.js';
import { PlainKernel } from './plain-kernel.js';
import { WasmKernel } from './wasm-kernel.js';

interface Shape {
  readonly seed: number;
  readonly rows: number;
  readonly columns: number;
  readonly k: number;
  readonly weighted: boolean;
  /** Few values make many ties and equal rows. */
  readonly whole: boolean;
  /** Share of values that are not observed. */
  readonly missing: number;
  readonly transfer: boolean;
}

const shape: fc.Arbitrary<Shape> = fc.record({
  seed: fc.nat(),
  rows: fc.integer({ min: 1, max: 120 }),
  columns: fc.integer({ min: 1, max: 9 }),
  k: fc.integer({ min: 1, max: 19 }),
  weighted: fc.boolean(),
  whole: fc.boolean(),
  missing: fc.constantFrom(0, 0.2, 0.7),
  transfer: fc.boolean(),
});

function draw({ seed, rows, columns, weighted, whole, missing }: Omit<Shape, 'k' | 'transfer'>): KMeansProblem {
  const rng = createRng(seed);
  const value = (): number => (whole ? rng.int(3) : rng.normal());
  const points = Float64Array.from({ length: rows * columns }, value);
  return {
    points,
    rows,
    columns,
    weights: Float64Array.from({ length: rows }, () => (weighted ? 0.1 + rng.next() : 1)),
    observed: missing === 0 ? null : Uint8Array.from(points, () => (rng.next() < missing ? 0 : 1)),
  };
}

/** Everything a kernel says about a problem. */
function solve(kernel: KMeansKernel, k: number, transfer: boolean, seed: number) {
  const rng = createRng(seed).fork('uniforms');
  const seeds = kernel.seed(
    k,
    Float64Array.from({ length: k }, () => rng.next()),
  );
  const centres = seeds.slice();
  const run = kernel.run(k, centres, transfer, 100);
  return { ...run, seeds: [...seeds], centres: [...centres], labels: [...kernel.labels()] };
}

test('WebAssembly gives the bits of the plain kernel, for all shapes, weights, ties and missing values', () => {
  fc.assert(
    fc.property(shape, (drawn) => {
      const problem = draw(drawn);
      const wasm = WasmKernel.create(problem);
      expect(wasm).not.toBeNull();
      const plain = solve(new PlainKernel(problem), drawn.k, drawn.transfer, drawn.seed);
      expect(solve(wasm!, drawn.k, drawn.transfer, drawn.seed)).toEqual(plain);
    }),
    { numRuns: 300 },
  );
});

test('two kernels in turn do not disturb each other, though small ones share their memory', () => {
  const base = { rows: 50, columns: 3, weighted: true, whole: false, missing: 0 };
  const [first, second] = [1, 2].map((seed) => draw({ ...base, seed })) as [KMeansProblem, KMeansProblem];
  const alone = [first, second].map((problem) => solve(WasmKernel.create(problem)!, 4, true, 7));
  const [a, b] = [WasmKernel.create(first)!, WasmKernel.create(second)!];
  solve(a, 2, true, 1);
  solve(b, 3, true, 1);
  expect([solve(a, 4, true, 7), solve(b, 4, true, 7)]).toEqual(alone);
});

test('a problem too large for the shared memory has the same bits too', () => {
  const problem = draw({ seed: 5, rows: 90_000, columns: 20, weighted: false, whole: true, missing: 0 });
  expect(solve(WasmKernel.create(problem)!, 3, false, 1)).toEqual(solve(new PlainKernel(problem), 3, false, 1));
});

test('bounds that skip distances change nothing: every row ends at its nearest centre', () => {
  fc.assert(
    fc.property(shape, (drawn) => {
      const problem = { ...draw({ ...drawn, missing: 0 }), weights: new Float64Array(drawn.rows).fill(1) };
      const { centres, labels, converged } = solve(WasmKernel.create(problem)!, drawn.k, false, drawn.seed);
      if (!converged) return;
      const square = (row: number, c: number): number => {
        let sum = 0;
        for (let j = 0; j < problem.columns; j += 1)
          sum += (problem.points[row * problem.columns + j]! - centres[c * problem.columns + j]!) ** 2;
        return sum;
      };
      labels.forEach((label, row) => {
        for (let c = 0; c < drawn.k; c += 1) expect(square(row, label)).toBeLessThanOrEqual(square(row, c) + 1e-9);
      });
    }),
    { numRuns: 100 },
  );
});
