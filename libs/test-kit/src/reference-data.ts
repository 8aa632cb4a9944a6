import { existsSync, readFileSync } from 'node:fs';

/** Published data sets beside the checkout; they are no part of it. */
const DATA = new URL('../../../../shared/data/segmentation/', import.meta.url);
const GOLDEN = new URL('../../../test/golden/segmentation.json', import.meta.url);

/** False where the published data sets are absent: checks against them are then to be skipped, aloud. */
export const referenceDataPresent = existsSync(DATA);
if (!referenceDataPresent) console.warn('SKIPPED: checks against published data, because ../shared/data is absent');

/** The reference values and where they come from. */
export const golden = JSON.parse(readFileSync(GOLDEN, 'utf8')) as {
  readonly logLikelihood: Record<string, number[]>;
  readonly withinSS: Record<string, Record<string, number>>;
  readonly slsa: Record<string, Record<string, number[]>>;
  readonly threeStep: Record<'like' | 'age' | 'female', number[]> & { readonly naiveLike: number[] };
  readonly residuals: {
    readonly first: string;
    readonly second: string;
    readonly value: number;
    readonly data: string;
    readonly k: number;
  }[];
  readonly residualsAbove: { readonly data: string; readonly k: number; readonly above: number; readonly of: number };
  readonly absoluteFit: Record<string, { readonly k: number; readonly g2: number; readonly x2: number }>;
  readonly bootstrapLikelihoodRatio: {
    readonly data: string;
    readonly k: number;
    readonly statistic: number;
    readonly pValue: number;
  }[];
  readonly covariates: {
    readonly n: number;
    readonly logLikelihood: number;
    readonly coefficients: readonly number[];
    readonly standardErrors: readonly number[];
  };
};

/** Cells of a data set by column; an empty cell is ''. */
export function readCells(name: string): Map<string, string[]> {
  const [head, ...lines] = readFileSync(new URL(`${name}.csv`, DATA), 'utf8')
    .trim()
    .split(/\r?\n/);
  const split = (line: string): string[] =>
    line.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/).map((cell) => cell.replace(/^"|"$/g, ''));
  const rows = lines.map(split);
  return new Map(split(head!).map((column, position) => [column, rows.map((row) => row[position] ?? '')]));
}

/** The named columns, coded 0 … L − 1 in the order of their words. */
export function readCoded(name: string, columns: readonly string[], scale: 'binary' | 'nominal') {
  const cells = readCells(name);
  return columns.map((column) => {
    const words = [...new Set(cells.get(column)!)].sort();
    return { name: column, scale, values: Float64Array.from(cells.get(column)!, (cell) => words.indexOf(cell)) };
  });
}

/** A column of numbers; what holds none is missing. "I love it!+5" is 5. */
export const readNumbers = (name: string, column: string): Float64Array =>
  Float64Array.from(readCells(name).get(column)!, (cell) =>
    Number(/[+-]?\d+(?:\.\d+)?$/.exec(cell)?.[0] ?? Number.NaN),
  );
