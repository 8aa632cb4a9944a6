import type { Part } from './question-schemas.js';

/** What an answer to a field may be. */
export type FieldRule =
  | { readonly kind: 'choice'; readonly options: ReadonlySet<string> }
  | {
      readonly kind: 'choices';
      readonly options: ReadonlySet<string>;
      readonly exclusive: ReadonlySet<string>;
      readonly least: number;
      readonly most: number;
    }
  | { readonly kind: 'point'; readonly values: ReadonlySet<number> }
  | { readonly kind: 'number'; readonly min: number; readonly max: number; readonly whole: boolean }
  | { readonly kind: 'text'; readonly longest: number }
  | { readonly kind: 'date'; readonly min: string; readonly max: string }
  | { readonly kind: 'order'; readonly items: ReadonlySet<string>; readonly places: number };

/** One answer that is stored: a question has one or more of them, and its own key or one that begins with it. */
export interface Field {
  readonly key: string;
  readonly part: Part;
  readonly rule: FieldRule;
  readonly required: boolean;
}

/** The option of a choice that stands for the person's own words. */
export const OTHER = 'other';
export const otherField = (key: string): string => `${key}-other`;
export const AGREED = 'agreed';
/** The answers of a Kano question, from liking to disliking (Kano et al. 1984). */
export const KANO_ANSWERS = ['like', 'expect', 'neutral', 'tolerate', 'dislike'] as const;
export const PRICE_LEVELS = ['too-cheap', 'cheap', 'expensive', 'too-expensive'] as const;
export const NPS_POINTS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;
