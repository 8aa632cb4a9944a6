import type { Batch, Outcome } from './part.js';

/** A stage of a run: gives batches of parts, takes their outcomes in the same order, and ends with its result. */
export type Steps<Result> = Generator<Batch, Result, readonly Outcome[]>;

/** Shares of the run that are done when a stage begins and when it ends, 0 … 1. */
export type Stretch = readonly [from: number, to: number];

/** Pieces that repeated work is cut into: enough for a few threads. */
const PIECES = 4;

/** From … to in a few pieces, none empty. */
export function pieces(from: number, to: number): { from: number; to: number }[] {
  const cuts = Array.from({ length: PIECES + 1 }, (_, at) => from + Math.floor(((to - from) * at) / PIECES));
  return cuts.slice(1).flatMap((end, at) => (end > cuts[at]! ? [{ from: cuts[at]!, to: end }] : []));
}
