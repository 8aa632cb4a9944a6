import { InvalidError } from '@needfinder/domain';
import type { TaskReport } from '../compute/index.js';

/** What compute.int.spec.ts has computed. */
export default function sum({ values, act }: { values: Float64Array; act?: string }, report: TaskReport) {
  if (act === 'refuse') throw new InvalidError('sum.refused', 'Not these', { n: values.length });
  if (act === 'break') throw new TypeError('values is not iterable today');
  while (act === 'spin');
  report('Adding', values.length, values.length);
  return { sum: values.reduce((a, b) => a + b, 0), doubled: values.map((value) => 2 * value) };
}
