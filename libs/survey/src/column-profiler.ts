import { datePartsYearLast, hasDecimalComma, parseDate, parseNumber, tidyCell } from './cell-text.js';
import type { ColumnProfile, SourceColumn } from './column-profile.js';
import { valueHash } from './value-hash.js';

const DISTINCT_CAP = 1_000;
const TOP_VALUES = 60;
const SAMPLES = 5;
/** Keys that the overlap of two files is estimated from: a standard error of at most 3 %. */
const SKETCH_SIZE = 256;
/** Longer values are open text: counting them would only fill memory. */
const LONGEST_COUNTED = 400;

export interface ColumnProfiler {
  push(cells: readonly string[]): void;
  finish(): ColumnProfile[];
}

/**
 * Profiles the columns of a file row by row.
 *
 * Memory: at most 1,000 counted values per column, plus eight bytes per row for columns without a repeated value.
 */
export function createColumnProfiler(columns: readonly SourceColumn[]): ColumnProfiler {
  const tallies = columns.map((column) => new ColumnTally(column));
  return {
    push(cells) {
      for (const tally of tallies) tally.add(cells[tally.column.index] ?? '');
    },
    finish: () => tallies.map((tally) => tally.profile()),
  };
}

class ColumnTally {
  private count = 0;
  private empty = 0;
  private overflow = false;
  private numbers = 0;
  private wholes = 0;
  private commaOnlyNumbers = 0;
  private dates = 0;
  private dayFirst = 0;
  private monthFirst = 0;
  private characters = 0;
  private minimum = Number.POSITIVE_INFINITY;
  private maximum = Number.NEGATIVE_INFINITY;
  private readonly counts = new Map<string, { count: number }>();
  /** Hashes of values too long to be counted, at most as many as the cap. */
  private readonly uncounted = new Set<number>();
  private readonly samples: string[] = [];
  /** Hashes of all values while none has come twice; null after that. */
  private hashes: Set<number> | null = new Set();

  constructor(readonly column: SourceColumn) {}

  add(cell: string): void {
    this.count++;
    const value = tidyCell(cell);
    if (value === '') {
      this.empty++;
      return;
    }
    this.characters += value.length;
    const known = this.counts.get(value);
    if (known) {
      known.count++;
      this.hashes = null;
    } else this.addNew(value);
    this.addNumber(value);
    this.addDate(value);
  }

  private addNew(value: string): void {
    if (this.hashes) {
      const hash = valueHash(value);
      if (this.hashes.has(hash)) this.hashes = null;
      else this.hashes.add(hash);
    }
    this.overflow ||= this.counts.size + this.uncounted.size >= DISTINCT_CAP;
    const kept = this.overflow && this.samples.length === SAMPLES ? value : ownCopy(value);
    if (this.samples.length < SAMPLES) this.samples.push(kept);
    if (this.overflow) return;
    if (value.length > LONGEST_COUNTED) this.uncounted.add(valueHash(value));
    else this.counts.set(kept, { count: 1 });
  }

  private addNumber(value: string): void {
    const first = value.charCodeAt(0);
    // Numbers begin with a digit, a sign or a point: everything else is spared the patterns.
    if (first > 57 || first < 43) return;
    const comma = hasDecimalComma(value);
    const number = parseNumber(value, comma);
    if (Number.isNaN(number)) return;
    this.numbers++;
    if (comma) this.commaOnlyNumbers++;
    if (Number.isInteger(number)) this.wholes++;
    this.minimum = Math.min(this.minimum, number);
    this.maximum = Math.max(this.maximum, number);
  }

  private addDate(value: string): void {
    if (value.length < 8 || value.length > 35 || !(value.charCodeAt(0) >= 48 && value.charCodeAt(0) <= 57)) return;
    if (parseDate(value, 'dmy') === null && parseDate(value, 'mdy') === null) return;
    this.dates++;
    const parts = datePartsYearLast(value);
    if (parts && parts[0] > 12) this.dayFirst++;
    if (parts && parts[1] > 12) this.monthFirst++;
  }

  profile(): ColumnProfile {
    const filled = this.count - this.empty;
    const share = (part: number) => (filled === 0 ? 0 : part / filled);
    const distinct = this.counts.size + this.uncounted.size;
    const unique = this.hashes !== null && this.hashes.size >= 2;
    const top = [...this.counts].map(([value, { count }]) => ({ value, count })).sort((a, b) => b.count - a.count);
    return {
      ...this.column,
      count: this.count,
      empty: this.empty,
      distinct: this.overflow ? 'many' : distinct,
      unique,
      topValues: top.slice(0, TOP_VALUES),
      numericShare: share(this.numbers),
      wholeShare: share(this.wholes),
      dateShare: share(this.dates),
      minimum: this.numbers === 0 ? null : this.minimum,
      maximum: this.numbers === 0 ? null : this.maximum,
      meanLength: share(this.characters),
      samples: this.samples,
      commaDecimals: this.commaOnlyNumbers > 0,
      dateOrder: this.dayFirst > 0 ? 'dmy' : this.monthFirst > 0 ? 'mdy' : 'ymd',
      keySketch: unique ? [...this.hashes!].sort((a, b) => a - b).slice(0, SKETCH_SIZE) : null,
    };
  }
}

/** A slice of a chunk keeps the whole chunk in memory; a copy does not. */
const ownCopy = (text: string): string => JSON.parse(JSON.stringify(text)) as string;
