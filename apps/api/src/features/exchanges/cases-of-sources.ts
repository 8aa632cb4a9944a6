import type { QdaCase, QdaProject, QdaSource } from '@needfinder/file-formats';

const MOST_KEY = 200;

/** What a case is called here, where the file has no name for it by its place. */
export const personKey = ({ name }: Pick<QdaCase, 'name'>, at: number): string =>
  name.trim().slice(0, MOST_KEY) || `Case ${at + 1}`;

/**
 * Whom a source is with. A case names its sources; where no case does, it is the case that passages of the source belong
 * to, or are coded with, as NVivo does: the first of them.
 *
 * @returns Keys of people by id of the source, and how many sources are of further cases too.
 */
export function personOfSources({ cases, sources }: Pick<QdaProject, 'cases' | 'sources'>): {
  readonly personOf: ReadonlyMap<string, string>;
  readonly ofSeveral: number;
} {
  const keyOf = new Map(cases.map((one, at) => [one.id, personKey(one, at)]));
  const named = new Map<string, Set<string>>();
  for (const { id, sourceIds } of cases) {
    for (const source of sourceIds) named.set(source, (named.get(source) ?? new Set()).add(keyOf.get(id)!));
  }
  const byPassage = new Map(cases.flatMap(({ id, selectionIds }) => selectionIds.map((one) => [one, id] as const)));
  const personOf = new Map<string, string>();
  let ofSeveral = 0;
  for (const source of sources) {
    const marked = casesIn(source, byPassage).flatMap((id) => keyOf.get(id) ?? []);
    const [person, ...more] = new Set([...(named.get(source.id) ?? []), ...marked]);
    if (person !== undefined) personOf.set(source.id, person);
    ofSeveral += more.length;
  }
  return { personOf, ofSeveral };
}

const casesIn = ({ selections }: QdaSource, byPassage: ReadonlyMap<string, string>): string[] =>
  selections.flatMap(({ id, codings }) => [byPassage.get(id) ?? [], codings.map(({ codeId }) => codeId)].flat());
