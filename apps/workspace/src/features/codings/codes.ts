import type { CodeListQuery } from './code-list.query.generated.js';
import type { PlacedCoding } from './coding-store.js';

/** A need or a theme, as something to code with. */
export interface Code {
  readonly id: string;
  readonly kind: 'need' | 'theme';
  readonly label: string;
  /** Other words by which it is found. */
  readonly words: string;
  /** Place in the codebook: what it looks like. */
  readonly position: number;
}

/** Themes and the needs under them, in the order of the codebook; what was rejected is left out. */
export function codesOf({ themes, needs }: CodeListQuery['codebook']): Code[] {
  const open = needs.filter(({ status }) => status !== 'REJECTED');
  const need = ({ id, label, statement }: (typeof needs)[number]) => ({
    id,
    kind: 'need' as const,
    label,
    words: statement,
  });
  const under = (themeId: string | null) => open.filter(({ theme }) => (theme?.id ?? null) === themeId).map(need);
  const grouped = themes
    .filter(({ status }) => status !== 'REJECTED')
    .flatMap(({ id, label }) => [{ id, kind: 'theme' as const, label, words: '' }, ...under(id)]);
  return [...grouped, ...under(null)].map((code, position) => ({ ...code, position }));
}

export const codeIdOf = ({ needId, themeId }: Pick<PlacedCoding, 'needId' | 'themeId'>): string =>
  needId ?? themeId ?? '';

/** The codes whose label or words hold everything that was typed; those that begin with it first. */
export function foundCodes(codes: readonly Code[], typed: string): Code[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const rank = ({ label }: Code) => (label.toLowerCase().startsWith(words.join(' ')) ? 0 : 1);
  return codes
    .filter(({ label, words: more }) => words.every((word) => `${label} ${more}`.toLowerCase().includes(word)))
    .toSorted((one, other) => rank(one) - rank(other));
}

/** Most recently used first: what the digits stand for. */
export const withRecent = (recent: readonly string[], codeId: string): string[] =>
  [codeId, ...recent.filter((id) => id !== codeId)].slice(0, MOST_RECENT);
const MOST_RECENT = 9;

const COLOURS = ['#0072b2', '#e69f00', '#009e73', '#cc79a7', '#d55e00', '#56b4e9', '#b5a800', '#6e7781'] as const;
const PATTERNS = ['solid', 'dashed', 'dotted', 'double'] as const;

/** A colour and a kind of line: 32 codes in a row look different, also to who does not see the colours. */
export const codeStyle = (position: number): { colour: string; pattern: (typeof PATTERNS)[number] } => ({
  colour: COLOURS[position % COLOURS.length]!,
  pattern: PATTERNS[(position + Math.floor(position / COLOURS.length)) % PATTERNS.length]!,
});
