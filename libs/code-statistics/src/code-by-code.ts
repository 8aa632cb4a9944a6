/** Where a code stands in a text: code points from `start` up to, and without, `end`. */
export interface PlacedCode {
  readonly code: number;
  readonly start: number;
  readonly end: number;
}

/** Two codes, the smaller number first, and how often they come together. */
export interface CodePair {
  readonly one: number;
  readonly other: number;
  /** Units that have both. */
  readonly both: number;
  /** `both` over the units that have at least one of the two; in (0, 1]. */
  readonly jaccard: number;
}

/**
 * Codes of which a passage overlaps a passage of the other, each pair once.
 *
 * @param placed - The passages of one text, in any order; an empty passage overlaps nothing.
 * @returns Pairs of different codes, the smaller number first. Cost: passages × how many lie over each other.
 */
export function overlappingPairs(placed: readonly PlacedCode[]): [number, number][] {
  const inOrder = placed.toSorted((one, other) => one.start - other.start);
  const pairs = new Map<string, [number, number]>();
  let open: PlacedCode[] = [];
  for (const here of inOrder) {
    open = open.filter(({ end }) => end > here.start);
    if (here.end <= here.start) continue;
    for (const { code } of open) {
      if (code === here.code) continue;
      const pair: [number, number] = code < here.code ? [code, here.code] : [here.code, code];
      pairs.set(pair.join(), pair);
    }
    open.push(here);
  }
  return [...pairs.values()];
}

/** Counts pairs unit by unit; see `pairCounter`. */
export interface PairCounter {
  /** A unit has both; the smaller number first, each pair once a unit. */
  add(one: number, other: number): void;
  /** @param totals - By code: units that have it. @returns Pairs that occur, the most frequent first, then by code. */
  pairs(totals: readonly number[]): CodePair[];
}

/**
 * How often codes come together.
 *
 * @param codes - Codes are numbered from 0 up to, and without, this.
 *
 * Source: Jaccard (1912), New Phytologist 11:37–50, coefficient of community.
 * Checked against: R vegan::vegdist("jaccard", binary = TRUE) (code-by-code.spec.ts).
 * Cost: a step for each pair of each unit; four bytes for each code beside one that occurs in a pair.
 */
export function pairCounter(codes: number): PairCounter {
  const rows: (Uint32Array | undefined)[] = [];
  return {
    add(one, other) {
      const row = (rows[one] ??= new Uint32Array(codes));
      row[other]! += 1;
    },
    pairs(totals) {
      const found: CodePair[] = [];
      rows.forEach((row, one) =>
        row?.forEach((both, other) => {
          if (both > 0) found.push({ one, other, both, jaccard: both / (totals[one]! + totals[other]! - both) });
        }),
      );
      return found.sort((a, b) => b.both - a.both || a.one - b.one || a.other - b.other);
    },
  };
}
