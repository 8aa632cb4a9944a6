import { type CodeLook, codeLook, LINE_PATTERNS } from '@needfinder/domain';
import type { LinePattern } from '../../gql/schema.generated.js';
import { codeTree } from '../needs/code-tree.js';
import type { CodeListQuery } from './code-list.query.generated.js';
import type { PlacedCoding } from './coding-store.js';

/** A need or a theme, as something to code with. */
export interface Code {
  readonly id: string;
  readonly kind: 'need' | 'theme';
  readonly label: string;
  /** Other words by which it is found. */
  readonly words: string;
  /** Place in the codebook: what it looks like where nobody chose. */
  readonly position: number;
  /** How deep it stands in the codebook, from 0. */
  readonly depth: number;
  /** When it applies. */
  readonly definition: string;
  /** `#rrggbb`, or null. */
  readonly colour: string | null;
  readonly pattern: LinePattern | null;
}

/** Themes and needs in the order of the codebook; what was rejected is left out. */
export const codesOf = (codebook: CodeListQuery['codebook']): Code[] =>
  codeTree(codebook).map(({ id, kind, label, position, depth, code }) => ({
    ...{ id, kind, label, position, depth },
    words: 'statement' in code ? code.statement : '',
    definition: code.definition,
    colour: code.colour,
    pattern: code.pattern,
  }));

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

export type Look = Pick<Code, 'position' | 'colour' | 'pattern'>;

/** Of a code that is not there any more. */
const GONE: Look = { position: 0, colour: null, pattern: null };

/** A colour and a kind of line. */
export const codeStyle = ({ position, colour, pattern }: Look = GONE): CodeLook =>
  codeLook(position, { colour, pattern: LINE_PATTERNS.find((one) => one === pattern?.toLowerCase()) ?? null });
