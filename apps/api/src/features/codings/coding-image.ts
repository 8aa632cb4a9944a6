import type { MentionKind } from '@needfinder/domain';
import type { CodingStatus, Stance } from '../needs/index.js';

/** A coding with the place of its passage: what a step changes. It holds no words, so erasing an interview is enough. */
export interface CodingImage {
  readonly id: string;
  readonly turnId: string;
  /** Unicode code points. */
  readonly start: number;
  /** Unicode code points, exclusive. */
  readonly end: number;
  /** Exactly one of need and theme. */
  readonly needId: string | null;
  readonly themeId: string | null;
  /** `engine`, or the id of the user. */
  readonly coder: string;
  readonly kind: MentionKind;
  readonly probability: number;
  readonly intensity: number;
  readonly stance: Stance;
  readonly status: CodingStatus;
  /** Who decided between coders. */
  readonly settledBy: string | null;
}

/** What a step changes. An image that is only in `before` goes. */
export interface CodingChange {
  readonly before: readonly CodingImage[];
  readonly after: readonly CodingImage[];
}

const COLUMNS = [
  ...['id', 'turnId', 'start', 'end', 'needId', 'themeId', 'coder', 'kind'],
  ...['probability', 'intensity', 'stance', 'status', 'settledBy'],
] as (keyof CodingImage)[];

export const sameImage = (one: CodingImage | undefined, other: CodingImage | undefined): boolean =>
  one === other || (!!one && !!other && COLUMNS.every((column) => one[column] === other[column]));

/** Whether both say the same of the same passage. */
export const sameStatement = (one: CodingImage, other: CodingImage): boolean =>
  one.coder === other.coder &&
  one.turnId === other.turnId &&
  one.start === other.start &&
  one.end === other.end &&
  one.needId === other.needId &&
  one.themeId === other.themeId;

/** The change without images that stay as they are. */
export function onlyChanged({ before, after }: CodingChange): CodingChange {
  const differing = (kept: readonly CodingImage[], others: readonly CodingImage[]) => {
    const known = new Map(others.map((image) => [image.id, image]));
    return kept.filter((image) => !sameImage(image, known.get(image.id)));
  };
  return { before: differing(before, after), after: differing(after, before) };
}

/** Ids of the images that a change takes away. */
export function removedIds({ before, after }: CodingChange): string[] {
  const kept = new Set(after.map(({ id }) => id));
  return before.map(({ id }) => id).filter((id) => !kept.has(id));
}

export const reversed = ({ before, after }: CodingChange): CodingChange => ({ before: after, after: before });
