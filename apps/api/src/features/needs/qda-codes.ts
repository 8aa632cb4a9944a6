import type { QdaCode } from '@needfinder/file-formats';
import { readDescription, writeDescription } from './code-description.js';
import type { NeedRow, ThemeRow } from './codebook-rows.js';
import { MOST_GUIDE, MOST_LABEL, MOST_STATEMENT } from './codebook-limits.js';
import type { ImportedCode } from './imported-codes.js';

const COLOUR = /^#[0-9a-f]{6}$/;
const SHORT_COLOUR = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/;

/** Codes of REFI-QDA with what stands under them, parents first. Keys are their ids. Words beyond our limits are cut. */
export function codesOfQda(codes: readonly QdaCode[]): ImportedCode[] {
  const imported: ImportedCode[] = [];
  const waiting = codes.map((code) => ({ code, parentKey: null as string | null }));
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const { id, name, colour, description, children } = next.code;
    const { kind, statement, guide } = readDescription(description);
    const wide = colour?.replace(SHORT_COLOUR, '#$1$1$2$2$3$3') ?? null;
    imported.push({
      key: id,
      parentKey: next.parentKey,
      kind,
      label: name.trim().slice(0, MOST_LABEL) || 'Unnamed code',
      ...(statement === '' ? {} : { statement: statement.slice(0, MOST_STATEMENT) }),
      guide: {
        ...said(guide),
        ...(wide && COLOUR.test(wide) ? { colour: wide } : {}),
      },
    });
    waiting.unshift(...children.map((code) => ({ code, parentKey: id })));
  }
  return imported;
}

/** Only what is said: a code of the study keeps the rest. */
function said(guide: ReturnType<typeof readDescription>['guide']): ImportedCode['guide'] {
  const { definition, include, exclude, phrases, pattern } = guide;
  const words = Object.entries({ definition, include, exclude }).filter(([, text]) => text !== '');
  return {
    ...Object.fromEntries(words.map(([part, text]) => [part, text.slice(0, MOST_GUIDE)])),
    ...(phrases.length > 0 ? { phrases } : {}),
    ...(pattern ? { pattern } : {}),
  };
}

/**
 * The codebook of a study as REFI-QDA has it: themes with the themes and needs in them, needs with those under them. Every
 * code can be coded; what tells when it applies is its description.
 */
export function codesToQda(themes: readonly ThemeRow[], needs: readonly NeedRow[]): QdaCode[] {
  const under = new Map<string | null, (NeedRow | ThemeRow)[]>();
  const known = new Set([...themes, ...needs].map(({ id }) => id));
  for (const code of [...themes, ...needs]) {
    const above = code.parentId ?? ('themeId' in code ? code.themeId : null);
    const place = above && known.has(above) ? above : null;
    under.set(place, [...(under.get(place) ?? []), code]);
  }
  const written = (code: NeedRow | ThemeRow): QdaCode => ({
    id: code.id,
    name: code.label,
    isCodable: true,
    colour: code.colour,
    description: writeDescription({
      kind: 'statement' in code ? 'need' : 'theme',
      statement: 'statement' in code ? code.statement : '',
      guide: code,
    }),
    noteIds: [],
    children: (under.get(code.id) ?? []).map(written),
  });
  return (under.get(null) ?? []).map(written);
}
