import { assignMinimumCost } from '@needfinder/numeric';
import type { KnownTheme } from './types.js';

/** Of the texts that both runs know, this share of two themes together must be common to make them one theme. */
const SAME_THEME = 0.4;

/**
 * Ids for the themes of a run: a theme that is still the same keeps the id it had.
 *
 * @param members - Texts of each theme, normalised.
 * @param fresh - Id of each theme if it is new; never an id of `previous` that another theme keeps.
 * @returns As many ids as themes, all different.
 *
 * Source: Jaccard overlap among the texts that both runs know, matched at largest total overlap (Kuhn 1955).
 */
export function keptIds(
  members: readonly ReadonlySet<string>[],
  fresh: readonly string[],
  previous: readonly KnownTheme[],
): string[] {
  if (previous.length === 0 || members.length === 0) return [...fresh];
  const present = new Set(members.flatMap((texts) => [...texts]));
  const known = previous.map(({ texts }) => new Set(texts));
  const before = new Set(known.flatMap((texts) => [...texts]));
  const overlap = members.map((texts) => known.map((others) => overlapOf(texts, others, present, before)));
  const columns = assignMinimumCost(
    overlap.flatMap((row) => row.map((share) => -share)),
    members.length,
    previous.length,
  );
  const kept = Array.from(columns, (column, t) =>
    column >= 0 && overlap[t]![column]! >= SAME_THEME ? previous[column]!.id : null,
  );
  const taken = new Set(kept);
  return kept.map((id, t) => {
    if (id !== null) return id;
    let own = fresh[t]!;
    for (let number = 2; taken.has(own); number += 1) own = `${fresh[t]!}-${number}`;
    taken.add(own);
    return own;
  });
}

function overlapOf(
  texts: ReadonlySet<string>,
  others: ReadonlySet<string>,
  present: ReadonlySet<string>,
  before: ReadonlySet<string>,
): number {
  let shared = 0;
  let all = 0;
  for (const text of texts) {
    if (others.has(text)) shared += 1;
    if (before.has(text)) all += 1;
  }
  for (const text of others) if (present.has(text) && !texts.has(text)) all += 1;
  return all === 0 ? 0 : shared / all;
}
