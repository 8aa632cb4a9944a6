import { choleskyFactor, choleskySolve } from '@needfinder/numeric';

/** Rows that show the same columns. */
export interface ObservedGroup {
  readonly rows: readonly number[];
  readonly seen: readonly number[];
  readonly missing: readonly number[];
}

/** Groups rows by the columns they show. */
export function groupByObserved(values: Float64Array, rows: number, q: number): ObservedGroup[] {
  const groups = new Map<string, { rows: number[]; seen: number[]; missing: number[] }>();
  for (let row = 0; row < rows; row += 1) {
    const own = values.subarray(row * q, (row + 1) * q);
    const name = Array.from(own, (value) => (Number.isNaN(value) ? '0' : '1')).join('');
    const group = groups.get(name);
    if (group) group.rows.push(row);
    else {
      const columns = [...own.keys()];
      const seen = columns.filter((column) => !Number.isNaN(own[column]!));
      groups.set(name, { rows: [row], seen, missing: columns.filter((column) => !seen.includes(column)) });
    }
  }
  return [...groups.values()];
}

/** What one segment's Gaussian says of the rows of a group. */
export interface GroupDensity {
  /** Adds the log density of a row's seen values, and fills what is missing with its expectation. */
  read(row: number, filled: Float64Array): number;
  /** Covariance of the missing values given the seen ones, `missing × missing`. */
  readonly left: Float64Array;
}

const LOG_TWO_PI = Math.log(2 * Math.PI);

/** @param covariance - `q × q`, positive definite. */
export function densityOf(
  values: Float64Array,
  q: number,
  { seen, missing }: ObservedGroup,
  mean: Float64Array,
  covariance: Float64Array,
): GroupDensity {
  const s = seen.length;
  const m = missing.length;
  const ofSeen = Float64Array.from(
    { length: s * s },
    (_, cell) => covariance[seen[Math.floor(cell / s)]! * q + seen[cell % s]!]!,
  );
  const factor = choleskyFactor(ofSeen, s)!;
  let logScale = -0.5 * s * LOG_TWO_PI;
  for (let a = 0; a < s; a += 1) logScale -= Math.log(factor[a * s + a]!);
  // Regression of each missing column on the seen ones.
  const slopes = missing.map((column) =>
    choleskySolve(
      factor,
      s,
      Float64Array.from(seen, (other) => covariance[column * q + other]!),
    ),
  );
  const left = Float64Array.from({ length: m * m }, (_, cell) => {
    const [a, b] = [missing[Math.floor(cell / m)]!, missing[cell % m]!];
    return slopes[Math.floor(cell / m)]!.reduce(
      (sum, slope, at) => sum - slope * covariance[b * q + seen[at]!]!,
      covariance[a * q + b]!,
    );
  });
  const isDiagonal = ofSeen.every((value, cell) => value === 0 || Math.floor(cell / s) === cell % s);
  const distance = new Float64Array(s);
  return {
    left,
    read(row, filled) {
      let squares = 0;
      for (let a = 0; a < s; a += 1) {
        const x = values[row * q + seen[a]!]!;
        filled[seen[a]!] = x;
        let rest = x - mean[seen[a]!]!;
        for (let b = isDiagonal ? a : 0; b < a; b += 1) rest -= factor[a * s + b]! * distance[b]!;
        const z = rest / factor[a * s + a]!;
        distance[a] = z;
        squares += z * z;
      }
      for (let a = 0; a < m; a += 1) {
        const slope = slopes[a]!;
        let expected = mean[missing[a]!]!;
        for (let b = 0; b < s; b += 1) expected += slope[b]! * (values[row * q + seen[b]!]! - mean[seen[b]!]!);
        filled[missing[a]!] = expected;
      }
      return logScale - squares / 2;
    },
  };
}
