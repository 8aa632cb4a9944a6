import type { LinePattern } from '@needfinder/domain';

/** What tells coders when a need or theme applies, and what it looks like. */
export interface CodeGuide {
  readonly definition: string;
  /** When it applies. */
  readonly include: string;
  /** When it does not, though one may think so. */
  readonly exclude: string;
  /** Words of respondents that are typical of it. */
  readonly phrases: readonly string[];
  /** `#rrggbb`; null: by its place in the codebook. */
  readonly colour: string | null;
  /** Null: by its place in the codebook. */
  readonly pattern: LinePattern | null;
  /** Ids of passages that show it well. One that is gone is passed over. */
  readonly examples: readonly string[];
}

/** A code that stands under no other one and that nobody has described yet. */
export const BARE_CODE: CodeGuide & { readonly parentId: null } = {
  ...{ parentId: null, definition: '', include: '', exclude: '', phrases: [] },
  ...{ colour: null, pattern: null, examples: [] },
};
