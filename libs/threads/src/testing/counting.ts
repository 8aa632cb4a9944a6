import { InvalidError } from '@needfinder/domain';
import { threadId } from 'node:worker_threads';
import { definePartWork } from '../define-part-work.js';

export interface CountingInput {
  /** Cell 0 counts the parts begun, cell 1 the preparations; others are a test's own. */
  readonly cells: Int32Array;
  readonly values: Float64Array;
  readonly isBroken?: boolean;
}
export type CountingPart =
  | { readonly act: 'sum' | 'refuse' | 'break' | 'die' | 'memory' }
  /** Counts cell 0 up to `until` as the others begin, or gives up after a while. */
  | { readonly act: 'meet'; readonly until: number }
  | { readonly act: 'spin' };
export interface CountingOutcome {
  readonly threadId: number;
  readonly begun: number;
  readonly found: number | string;
}

const PATIENCE_MS = 5_000;

/** What the tests of the pool have performed. */
export default definePartWork(import.meta.url, ({ cells, values, isBroken }: CountingInput) => {
  Atomics.add(cells, 1, 1);
  if (isBroken) throw new InvalidError('counting.broken', 'Cannot begin with these', { n: values.length });
  return (part: CountingPart): CountingOutcome => {
    const begun = Atomics.add(cells, 0, 1) + 1;
    Atomics.notify(cells, 0);
    switch (part.act) {
      case 'sum':
        return { threadId, begun, found: values.reduce((a, b) => a + b, 0) };
      case 'memory':
        return { threadId, begun, found: values.buffer.constructor.name };
      case 'meet': {
        for (let met = begun; met < part.until; met = Atomics.load(cells, 0)) {
          if (Atomics.wait(cells, 0, met, PATIENCE_MS) === 'timed-out') break;
        }
        return { threadId, begun, found: Atomics.load(cells, 0) };
      }
      case 'refuse':
        throw new InvalidError('counting.refused', 'Not these', { n: values.length });
      case 'break':
        throw new TypeError('values is not iterable today');
      case 'die':
        return process.exit(3);
      case 'spin':
        for (;;) Atomics.add(cells, 2, 1);
    }
  };
});
