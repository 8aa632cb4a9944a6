import type { NeedRow } from './codebook-rows.js';

/** A need of the codebook, as far as it matters for knowing it again. */
export interface KnownNeed {
  readonly need: NeedRow;
  /** Passages that are coded with it and not rejected. */
  readonly passageIds: ReadonlySet<string>;
  /** A person, or the survey, has a say in it: it keeps its identity whatever the engine finds. */
  readonly isDecided: boolean;
}

/** A proposal of the engine. */
export interface Proposal {
  readonly key: string;
  /** Those of its passages that the codebook knows already. */
  readonly knownPassageIds: readonly string[];
  /** The survey need that says the same. */
  readonly surveyNeedId: string | null;
}

/** So many shared passages are enough when they are most of the known need, though few of a proposal that grew. */
const MANY_SHARED = 3;

/**
 * Says for each proposal which need of the codebook it is, in this order: the need that shares most passages with it and
 * is decided; a survey need that says the same; the undecided need that shares most passages; the need with the same key
 * of the engine. Needs share enough when they share half of what is known of the proposal, or half of the need.
 *
 * Several proposals may be one decided need (it was merged, or rejected as a whole); an undecided need goes to the
 * proposal that shares most with it, so that nothing is lost when the engine now tells two needs apart.
 *
 * @param known - Without needs that were merged into another one; their passages and keys count for that one.
 * @param keyOwners - Ids of needs by key of the engine, merged needs leading to where they were merged into.
 * @returns Ids of needs by key of the proposal; a key without an entry is a new need.
 */
export function matchProposals(
  proposals: readonly Proposal[],
  known: readonly KnownNeed[],
  keyOwners: ReadonlyMap<string, string>,
): Map<string, string> {
  const byId = new Map(known.map((one) => [one.need.id, one]));
  const byPassage = new Map<string, string[]>();
  for (const { need, passageIds } of known) {
    for (const id of passageIds) byPassage.set(id, [...(byPassage.get(id) ?? []), need.id]);
  }
  const matched = new Map<string, string>();
  const claims: { key: string; needId: string; shared: number }[] = [];
  for (const proposal of proposals) {
    const nearest = nearestNeed(proposal, byPassage, byId);
    const owner = keyOwners.get(proposal.key);
    if (nearest && byId.get(nearest.needId)!.isDecided) matched.set(proposal.key, nearest.needId);
    else if (proposal.surveyNeedId) matched.set(proposal.key, proposal.surveyNeedId);
    else if (nearest) claims.push({ key: proposal.key, ...nearest });
    else if (owner && byId.get(owner)?.isDecided) matched.set(proposal.key, owner);
    else if (owner) claims.push({ key: proposal.key, needId: owner, shared: 0 });
  }
  const taken = new Set<string>();
  claims.sort((one, other) => other.shared - one.shared || (one.key < other.key ? -1 : 1));
  for (const { key, needId } of claims) {
    if (taken.has(needId)) continue;
    taken.add(needId);
    matched.set(key, needId);
  }
  return matched;
}

function nearestNeed(
  { knownPassageIds }: Proposal,
  byPassage: ReadonlyMap<string, readonly string[]>,
  byId: ReadonlyMap<string, KnownNeed>,
): { needId: string; shared: number } | null {
  const counts = new Map<string, number>();
  for (const id of new Set(knownPassageIds)) {
    for (const needId of byPassage.get(id) ?? []) counts.set(needId, (counts.get(needId) ?? 0) + 1);
  }
  const [best] = [...counts].sort((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1));
  if (!best) return null;
  const [needId, shared] = best;
  const isMostOfProposal = 2 * shared >= new Set(knownPassageIds).size;
  const isMostOfNeed = shared >= MANY_SHARED && 2 * shared >= byId.get(needId)!.passageIds.size;
  return isMostOfProposal || isMostOfNeed ? { needId, shared } : null;
}
