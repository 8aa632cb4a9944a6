import { InvalidError } from '@needfinder/domain';

/** A code in its place: under another code of the same kind, or under none. */
export interface Placed {
  readonly id: string;
  readonly parentId: string | null;
}

/** Ids of everything that stands under these codes, at any depth; the codes themselves are not among them. */
export function below(codes: readonly Placed[], ids: readonly string[]): Set<string> {
  const children = new Map<string, string[]>();
  for (const { id, parentId } of codes) {
    if (parentId) children.set(parentId, [...(children.get(parentId) ?? []), id]);
  }
  const found = new Set<string>();
  const waiting = [...ids];
  for (let at = waiting.pop(); at; at = waiting.pop()) {
    for (const child of children.get(at) ?? []) {
      if (found.has(child)) continue;
      found.add(child);
      waiting.push(child);
    }
  }
  for (const id of ids) found.delete(id);
  return found;
}

/** A need in its place: under a theme, and under another need or none. */
export type PlacedNeed = Placed & { readonly themeId: string | null };

/**
 * What counts as a need or theme that stands for all under it: itself, and everything below it at any depth. A need under
 * another need is in the theme of that one.
 */
export function standsFor(
  id: string,
  needs: readonly PlacedNeed[],
  themes: readonly Placed[],
): { readonly needIds: readonly string[]; readonly themeIds: readonly string[] } {
  const ofThemes = new Set([id, ...below(themes, [id])]);
  const under = below(needs, [id]);
  const isMeant = (need: PlacedNeed) =>
    need.id === id || under.has(need.id) || (need.themeId !== null && ofThemes.has(need.themeId));
  return { needIds: needs.filter(isMeant).map((need) => need.id), themeIds: [...ofThemes] };
}

/** @throws InvalidError `codebook.cycle` when a code would come to stand under itself. */
export function refuseCycle(codes: readonly Placed[], movedIds: readonly string[], parentId: string | null): void {
  if (parentId === null) return;
  if (movedIds.includes(parentId) || below(codes, movedIds).has(parentId)) {
    const sentence = `${parentId} stands under ${movedIds.join(', ')}, so it cannot stand above`;
    throw new InvalidError('codebook.cycle', sentence, { parentId });
  }
}

/**
 * Where codes stand after some of them were merged into one: it takes what stood under them, and their place where it
 * stood under one of them itself.
 *
 * @returns The parents that change, by id. No code stands under itself afterwards, and none under a source.
 */
export function parentsAfterMerge(
  codes: readonly Placed[],
  intoId: string,
  sourceIds: readonly string[],
): Map<string, string | null> {
  const sources = new Set(sourceIds);
  const parentOf = new Map(codes.map(({ id, parentId }) => [id, parentId]));
  const above = (id: string): string | null => parentOf.get(id) ?? null;
  let place = above(intoId);
  for (let at = place; at; at = above(at)) if (sources.has(at)) place = above(at);
  const changed = new Map<string, string | null>();
  if (place !== above(intoId)) changed.set(intoId, place);
  for (const { id, parentId } of codes) {
    if (id !== intoId && parentId && sources.has(parentId) && !sources.has(id)) changed.set(id, intoId);
  }
  return changed;
}

export function standsUnderItself(parentOf: ReadonlyMap<string, string | null>, id: string): boolean {
  const seen = new Set<string>();
  for (let at = parentOf.get(id); at && !seen.has(at); at = parentOf.get(at)) {
    if (at === id) return true;
    seen.add(at);
  }
  return false;
}
