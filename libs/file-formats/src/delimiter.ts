import { createDelimitedParser, type Delimiter } from './delimited-parser.js';

const DELIMITERS: readonly Delimiter[] = [',', ';', '\t', '|'];

/**
 * The separator that cuts the sample into rows of the same length most consistently, and the header like the rows.
 *
 * @param sample - The first lines of the file; a line cut in two at its end does no harm. A single column gives ",".
 */
export function detectDelimiter(sample: string): Delimiter {
  let best: Delimiter = ',';
  let bestScore = 0;
  for (const delimiter of DELIMITERS) {
    const score = consistency(sample, delimiter);
    if (score > bestScore) [best, bestScore] = [delimiter, score];
  }
  return best;
}

/** In [0, ∞): share of rows as long as most rows, more for longer rows, half when the header is not that long. */
function consistency(sample: string, delimiter: Delimiter): number {
  const lengths = rowLengths(sample, delimiter);
  const tally = new Map<number, number>();
  for (const length of lengths) tally.set(length, (tally.get(length) ?? 0) + 1);
  const [usual, rows] = [...tally].reduce((most, entry) => (entry[1] > most[1] ? entry : most), [1, 0]);
  if (usual < 2) return 0;
  const headerFits = lengths[0] === usual ? 1 : 0.5;
  return (rows / lengths.length) * headerFits * (1 + Math.log2(usual) / 20);
}

function rowLengths(sample: string, delimiter: Delimiter): number[] {
  const complete = createDelimitedParser(delimiter).push(sample);
  // The last row may be cut off: it counts only when there is no other.
  if (complete.length === 0) return [sample.split(/[\r\n]/)[0]!.split(delimiter).length];
  return complete.map(({ cells }) => (cells.some(hasLoneQuote) ? 1 : cells.length));
}

/** The wrong separator cuts quoted cells in two and leaves a quote in each half. */
const hasLoneQuote = (cell: string) => (cell.split('"').length - 1) % 2 === 1;
