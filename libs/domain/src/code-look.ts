/** Okabe and Ito's, told apart by most who do not see all colours. */
export const CODE_COLOURS = [
  '#0072b2',
  '#e69f00',
  '#009e73',
  '#cc79a7',
  '#d55e00',
  '#56b4e9',
  '#b5a800',
  '#6e7781',
] as const;

/** Kinds of line under what is coded, for who does not see its colour. */
export const LINE_PATTERNS = ['solid', 'dashed', 'dotted', 'double'] as const;
export type LinePattern = (typeof LINE_PATTERNS)[number];

export interface CodeLook {
  /** `#rrggbb`. */
  readonly colour: string;
  readonly pattern: LinePattern;
}

/**
 * What a need or theme looks like, on screen and on paper: what was chosen, or else 32 codes in a row look different, also
 * without colours.
 *
 * @param position - Place in the codebook as it is read from top to bottom, from 0.
 */
export function codeLook(
  position: number,
  { colour, pattern }: { readonly colour: string | null; readonly pattern: LinePattern | null },
): CodeLook {
  const { length } = CODE_COLOURS;
  return {
    colour: colour ?? CODE_COLOURS[position % length]!,
    pattern: pattern ?? LINE_PATTERNS[(position + Math.floor(position / length)) % LINE_PATTERNS.length]!,
  };
}
