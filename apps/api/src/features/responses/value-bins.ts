export interface LabelCount {
  readonly label: string;
  readonly count: number;
}

/** Up to this many different values are shown one by one; more of them in bins. */
const MOST_SINGLE_VALUES = 12;
const BINS = 10;
/** Dates that span more months than this are counted by year. */
const MOST_MONTHS = 24;

/** Numbers by value, or in ten bins of equal width from the lowest to the highest. */
export function countNumbers(values: readonly number[]): LabelCount[] {
  const sorted = Float64Array.from(values).sort();
  const distinct = new Set(sorted);
  if (distinct.size <= MOST_SINGLE_VALUES) {
    return [...distinct].map((value) => ({
      label: String(value),
      count: sorted.filter((one) => one === value).length,
    }));
  }
  const lowest = sorted[0]!;
  const width = (sorted.at(-1)! - lowest) / BINS;
  const counts = new Array<number>(BINS).fill(0);
  for (const value of sorted) {
    // The highest value belongs to the last bin, not to one of its own.
    const bin = Math.min(Math.floor((value - lowest) / width), BINS - 1);
    counts[bin]!++;
  }
  const edge = (bin: number) => String(Number((lowest + bin * width).toPrecision(4)));
  return counts.map((count, bin) => ({ label: `${edge(bin)}–${edge(bin + 1)}`, count }));
}

/** ISO dates by month, or by year when they span more than two. */
export function countDates(days: readonly LabelCount[]): LabelCount[] {
  const months = new Set(days.map(({ label }) => label.slice(0, 7)));
  const places = months.size > MOST_MONTHS ? 4 : 7;
  const counts = new Map<string, number>();
  for (const { label, count } of days) {
    const period = label.slice(0, places);
    counts.set(period, (counts.get(period) ?? 0) + count);
  }
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([label, count]) => ({ label, count }));
}
