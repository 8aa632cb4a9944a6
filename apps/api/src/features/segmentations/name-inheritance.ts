import { matchSegments } from '@needfinder/segmentation';

/** Who is in which segment: −1 or absent = in none. */
export interface Assignment {
  readonly respondentIds: readonly string[];
  readonly positions: ArrayLike<number>;
}
export interface SegmentWords {
  readonly name: string | null;
  readonly description: string;
}

/**
 * The words of earlier segments for those new ones that continue them: half or more of the people of the two together
 * are in both. Only people of both runs are compared.
 *
 * @param words - Of earlier segments, by position.
 * @returns By position of the new segments.
 */
export function inheritedWords(
  earlier: Assignment,
  words: ReadonlyMap<number, SegmentWords>,
  next: Assignment,
): Map<number, SegmentWords> {
  const before = new Map(earlier.respondentIds.map((id, row) => [id, earlier.positions[row]!]));
  const common = next.respondentIds.flatMap((id, row) => {
    const position = before.get(id);
    return position === undefined ? [] : [{ position, row }];
  });
  const matches = matchSegments(
    Int32Array.from(common, ({ position }) => position),
    Int32Array.from(common, ({ row }) => next.positions[row]!),
  );
  return new Map(
    matches.flatMap(({ previous, next: position }) => {
      const known = words.get(previous);
      return known ? [[position, known] as const] : [];
    }),
  );
}
