import { INDICATOR_SCALES, type IndicatorScale } from '@needfinder/domain';
import { findUnorderedItems, type Indicator, type SegmentationInput } from '@needfinder/segmentation';
import { readNames } from '../arguments.js';
import { shareLevels, toIndicator } from '../indicator.js';
import { cellsOf, columnIndex, readTable, type Table } from '../table.js';
import { UsageError } from '../usage.js';
import { readOptions, type Values } from './segment-options.js';

function basisNames(values: Values, table: Table): string[] {
  if (values.basis !== undefined) return readNames(values.basis);
  if (values['basis-all-but'] === undefined)
    throw new UsageError('name the basis: --basis a,b,c or --basis-all-but x,y');
  const out = [
    ...readNames(values['basis-all-but']),
    ...readNames(values.profile),
    ...readNames(values.covariates),
    values.id,
    values.weight,
  ];
  const excluded = new Set(out.filter((name) => name !== undefined));
  for (const name of excluded) columnIndex(table, name);
  return table.names.filter((name) => !excluded.has(name));
}

function namedScales(values: Values, table: Table): Map<string, IndicatorScale> {
  const scales = new Map<string, IndicatorScale>();
  for (const scale of INDICATOR_SCALES) {
    for (const name of readNames(values[scale])) {
      columnIndex(table, name);
      const other = scales.get(name);
      if (other !== undefined) throw new UsageError(`column "${name}" is named both ${other} and ${scale}`);
      scales.set(name, scale);
    }
  }
  return scales;
}

function readWeights(table: Table, name: string | undefined): Float64Array | undefined {
  if (name === undefined) return undefined;
  return Float64Array.from(cellsOf(table, columnIndex(table, name)), (cell, i) => {
    const weight = Number(cell);
    if (cell === '' || !Number.isFinite(weight) || weight < 0) {
      throw new UsageError(`row ${table.rows[i]!.line}, column "${name}": "${cell}" is not a weight (a number from 0)`);
    }
    return weight;
  });
}

/** Items whose scale was guessed, and whose levels turn out to be in no order, as nominal ones. */
function settleScales(
  indicators: readonly Indicator[],
  named: ReadonlyMap<string, IndicatorScale>,
  weights: Float64Array | undefined,
): Indicator[] {
  const isGuessed = ({ name, scale, levels = [] }: Indicator): boolean =>
    scale === 'ordinal' && !named.has(name) && levels.every((level) => Number.isFinite(Number(level)));
  const guessed = new Set(indicators.flatMap((indicator, item) => (isGuessed(indicator) ? [item] : [])));
  const unordered = new Set(findUnorderedItems(indicators, guessed, weights));
  return indicators.map((indicator, item) => (unordered.has(item) ? { ...indicator, scale: 'nominal' } : indicator));
}

/** What a file gives a segmentation. */
export interface SegmentStudy {
  readonly input: SegmentationInput;
  readonly profile: readonly Indicator[];
  readonly covariates: readonly Indicator[];
  /** Names the respondent of a row: by `--id`, or by its number from 1. */
  readonly nameOf: (row: number) => string;
}

/**
 * Reads the file, and lets go of all of it that is not asked for.
 *
 * @throws UsageError that names column and row.
 */
export async function readStudy(file: string, values: Values): Promise<SegmentStudy> {
  const table = await readTable(file);
  const options = readOptions(values, table.rows.length);
  const named = namedScales(values, table);
  const toIndicators = (names: readonly string[]): Indicator[] =>
    names.map((name) => toIndicator(table, name, named.get(name)));
  const basis = shareLevels(toIndicators(basisNames(values, table)));
  const profile = toIndicators(readNames(values.profile));
  const covariates = toIndicators(readNames(values.covariates));
  const weights = readWeights(table, values.weight);
  const indicators = settleScales(basis, named, weights);
  const ids = values.id === undefined ? null : cellsOf(table, columnIndex(table, values.id));
  return {
    input: { indicators, ...(weights ? { weights } : {}), options, memberships: 'chosen' },
    profile,
    covariates,
    nameOf: (row) => (ids ? ids[row]! : String(row + 1)),
  };
}
