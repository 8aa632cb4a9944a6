import type { ColumnProfile, Mapping } from '@needfinder/survey';

/** Columns that many files have, whatever they ask. */
const IDENTITY: readonly string[] = ['respondent-id', 'account-id', 'weight'];
/** In [0, 1]: below it two files have some headers in common by chance. */
const LEAST_SHARED = 0.5;

/**
 * The survey version whose file this one continues: the one that shares the largest part of its headers, and at least
 * half of the smaller of the two files.
 */
export function findContinued<Version extends { readonly mapping: Mapping | null }>(
  versions: readonly Version[],
  profiles: readonly Pick<ColumnProfile, 'name'>[],
): (Version & { readonly mapping: Mapping }) | null {
  let best: { version: Version & { mapping: Mapping }; share: number } | null = null;
  for (const version of versions) {
    const { mapping } = version;
    if (!mapping) continue;
    const share = sharedHeaders(mapping, profiles);
    if (share >= LEAST_SHARED && share > (best?.share ?? 0)) best = { version: { ...version, mapping }, share };
  }
  return best?.version ?? null;
}

function sharedHeaders(mapping: Mapping, profiles: readonly Pick<ColumnProfile, 'name'>[]): number {
  const identity = new Set(mapping.columns.filter(({ role }) => IDENTITY.includes(role.kind)).map(({ name }) => name));
  const known = new Set(mapping.columns.map(({ name }) => name).filter((name) => !identity.has(name)));
  const own = profiles.map(({ name }) => name).filter((name) => !identity.has(name));
  const shared = own.filter((name) => known.has(name)).length;
  return shared === 0 ? 0 : shared / Math.min(known.size, own.length);
}
