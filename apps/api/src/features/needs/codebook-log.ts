import type { CodebookRows, NeedRow, ThemeRow } from './codebook-rows.js';
import type { CodeChange } from './codebook-log.model.js';

type Code = NeedRow | ThemeRow;
type Part = (code: Code, labelOf: (id: string) => string) => string | null;

const text =
  (key: string): Part =>
  (code) =>
    ((code as unknown as Record<string, string | null | undefined>)[key] ?? '') || null;

/** What of a code the log tells, in the words of people; ids and marks of the engine are left out. */
const PARTS: Readonly<Record<string, Part>> = {
  label: text('label'),
  statement: text('statement'),
  status: text('status'),
  definition: text('definition'),
  include: text('include'),
  exclude: text('exclude'),
  colour: text('colour'),
  pattern: text('pattern'),
  phrases: ({ phrases }) => (phrases ?? []).join('; ') || null,
  examples: ({ examples }) => (examples?.length ? `${examples.length}` : null),
  place: (code, labelOf) => {
    const above = code.parentId ?? ('themeId' in code ? code.themeId : null);
    return above ? labelOf(above) : null;
  },
  merged: (code, labelOf) => ('mergedInto' in code && code.mergedInto ? labelOf(code.mergedInto) : null),
};

/**
 * What a step changed of needs and themes, part by part.
 *
 * @param labelOf - What a code is called now; codes that are gone are told by their id.
 */
export function changesOf(before: CodebookRows, after: CodebookRows, labelOf: (id: string) => string): CodeChange[] {
  return (['themes', 'needs'] as const).flatMap((table) => {
    const was = new Map<string, Code>(before[table].map((row) => [row.id, row]));
    const is = new Map<string, Code>(after[table].map((row) => [row.id, row]));
    return [...new Set([...was.keys(), ...is.keys()])].flatMap((id): CodeChange[] => {
      const [old, now] = [was.get(id), is.get(id)];
      const head = { codeId: id, codeLabel: (now ?? old)!.label };
      if (!old) return [{ ...head, part: 'created', before: null, after: now!.label }];
      if (!now) return [{ ...head, part: 'removed', before: old.label, after: null }];
      return Object.entries(PARTS).flatMap(([part, say]) => {
        const [from, to] = [say(old, labelOf), say(now, labelOf)];
        return from === to ? [] : [{ ...head, part, before: from, after: to }];
      });
    });
  });
}
