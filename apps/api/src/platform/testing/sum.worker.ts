import { InvalidError } from '@needfinder/domain';
import { onThreads } from '@needfinder/threads';
import { getPriority } from 'node:os';
import type { TaskReport } from '../compute/index.js';
import spinParts from './spin-parts.js';

export interface SumInput {
  readonly values: Float64Array;
  readonly act?: 'refuse' | 'break' | 'spin' | 'spin-on-threads';
  /** Shared; counts what the threads of this task do. */
  readonly counter?: Int32Array;
}
export interface SumOutput {
  readonly sum: number;
  readonly doubled: Float64Array;
  readonly priority: number;
}

/** What compute.int.spec.ts has computed. */
export default async function sum({ values, act, counter }: SumInput, report: TaskReport): Promise<SumOutput> {
  if (act === 'refuse') throw new InvalidError('sum.refused', 'Not these', { n: values.length });
  if (act === 'break') throw new TypeError('values is not iterable today');
  if (act === 'spin-on-threads') await onThreads(spinParts, counter!, { threads: 2 }, (perform) => perform(undefined));
  while (act === 'spin');
  report('Adding', values.length, values.length);
  return { sum: values.reduce((a, b) => a + b, 0), doubled: values.map((value) => 2 * value), priority: getPriority() };
}
