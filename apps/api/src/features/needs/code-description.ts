import { LINE_PATTERNS } from '@needfinder/domain';
import type { CodeGuide } from './code-guide.js';

/** What other programs keep in one description of a code. */
export interface DescribedInWords {
  readonly kind: 'need' | 'theme' | null;
  readonly statement: string;
  readonly guide: Pick<CodeGuide, 'definition' | 'include' | 'exclude' | 'phrases' | 'pattern'>;
}

const HEADS = {
  statement: 'Statement',
  include: 'Include',
  exclude: 'Exclude',
  phrases: 'Key phrases',
  pattern: 'Line',
  kind: 'Kind',
} as const;
type Part = keyof typeof HEADS;
const PARTS = Object.keys(HEADS) as Part[];
/** Ours begin where a paragraph does. */
const HEAD = new RegExp(`\\n\\n(?=(?:${Object.values(HEADS).join('|')}): )`);

/**
 * A code's definition with what else tells when it applies, one paragraph each, as programs show it that know one
 * description only. `readDescription` takes it apart again.
 */
export function writeDescription({ kind, statement, guide }: DescribedInWords): string {
  const { definition, include, exclude, phrases, pattern } = guide;
  const said: Readonly<Record<Part, string>> = {
    ...{ statement, include, exclude, phrases: phrases.join('; '), pattern: pattern ?? '', kind: kind ?? '' },
  };
  const paragraphs = PARTS.filter((part) => said[part] !== '').map((part) => `\n\n${HEADS[part]}: ${said[part]}`);
  return definition + paragraphs.join('');
}

/** Of a description that another program wrote, all is definition. */
export function readDescription(description: string): DescribedInWords {
  const [definition = '', ...paragraphs] = description.split(HEAD);
  const said = new Map<Part, string>();
  for (const paragraph of paragraphs) {
    const part = PARTS.find((one) => paragraph.startsWith(`${HEADS[one]}: `))!;
    said.set(part, paragraph.slice(HEADS[part].length + 2));
  }
  const of = (part: Part): string => said.get(part) ?? '';
  return {
    kind: of('kind') === 'need' ? 'need' : of('kind') === 'theme' ? 'theme' : null,
    statement: of('statement'),
    guide: {
      ...{ definition, include: of('include'), exclude: of('exclude') },
      phrases: of('phrases') === '' ? [] : of('phrases').split('; '),
      pattern: LINE_PATTERNS.find((one) => one === of('pattern')) ?? null,
    },
  };
}
