import type { Codebook } from '@needfinder/text';
import { BARE_CODE } from './code-guide.js';
import type { CodebookRows, ThemeRow } from './codebook-rows.js';

interface PlacingInput {
  readonly studyId: string;
  readonly rows: CodebookRows;
  readonly proposed: Codebook;
  readonly newId: () => string;
}

/**
 * Themes after a proposal. A theme of the engine is known again by its key, or by the needs it holds; one that a person
 * accepted or renamed keeps its words; one that holds nothing any more and that nobody touched goes.
 *
 * @param matching.needIds - Ids of needs by key of the proposal.
 * @param matching.decided - Ids of needs that stay where they are.
 */
export function placeThemes(
  { studyId, rows, proposed, newId }: PlacingInput,
  { needIds, decided }: { readonly needIds: ReadonlyMap<string, string>; readonly decided: ReadonlySet<string> },
): { themes: ThemeRow[]; themeIdOf: (themeKey: string) => string | null } {
  const needs = new Map(rows.needs.map((need) => [need.id, need]));
  const ofEngine = new Map(rows.themes.filter(({ origin }) => origin === 'engine').map((theme) => [theme.id, theme]));
  const votes: { themeKey: string; themeId: string; votes: number }[] = [];
  for (const { key: themeKey } of proposed.themes) {
    const counts = new Map<string, number>();
    for (const need of proposed.needs) {
      const themeId = need.themeKey === themeKey ? needs.get(needIds.get(need.key)!)?.themeId : null;
      if (themeId && ofEngine.has(themeId)) counts.set(themeId, (counts.get(themeId) ?? 0) + 1);
    }
    const named = [...ofEngine.values()].find(({ engineKey }) => engineKey === themeKey);
    if (named) counts.set(named.id, Number.POSITIVE_INFINITY);
    for (const [themeId, count] of counts) votes.push({ themeKey, themeId, votes: count });
  }
  votes.sort((one, other) => other.votes - one.votes || (one.themeKey < other.themeKey ? -1 : 1));
  const idOf = new Map<string, string>();
  const taken = new Set<string>();
  for (const { themeKey, themeId } of votes) {
    if (idOf.has(themeKey) || taken.has(themeId)) continue;
    idOf.set(themeKey, themeId);
    taken.add(themeId);
  }

  // A theme is wanted when a need is to stand in it that does not stand elsewhere already.
  const wanted = new Set(
    proposed.needs.flatMap(({ key, themeKey }) => {
      const need = needs.get(needIds.get(key)!);
      const staysWhereItIs =
        need && decided.has(need.id) && (need.origin !== 'survey' || need.themeId || need.isEdited);
      return staysWhereItIs ? [] : [themeKey];
    }),
  );
  const occupied = new Set(
    [...needs.values()].flatMap((need) => (decided.has(need.id) && need.themeId ? [need.themeId] : [])),
  );
  const parentOf = new Map(rows.themes.map(({ id, parentId }) => [id, parentId]));
  const stays = ({ id, origin, status }: ThemeRow) => origin === 'person' || status !== 'proposed' || occupied.has(id);
  const kept = new Set<string>();
  for (const theme of rows.themes.filter(stays)) {
    // What a theme stands under stays with it.
    for (let at: string | null = theme.id; at && !kept.has(at); at = parentOf.get(at) ?? null) kept.add(at);
  }
  let position = Math.max(-1, ...rows.themes.map((theme) => theme.position));
  const after = new Map<string, ThemeRow>();
  for (const theme of rows.themes) {
    if (kept.has(theme.id)) after.set(theme.id, theme);
  }
  for (const { key, label, phrases } of proposed.themes) {
    if (!wanted.has(key)) continue;
    const id = idOf.get(key) ?? newId();
    idOf.set(key, id);
    const standing = ofEngine.get(id);
    if (standing && standing.status !== 'proposed') continue;
    const place = standing?.position ?? ++position;
    after.set(id, {
      ...(standing ?? BARE_CODE),
      id,
      studyId,
      label,
      phrases,
      position: place,
      origin: 'engine',
      status: 'proposed',
      engineKey: key,
    });
  }
  return {
    themes: [...after.values()],
    themeIdOf: (themeKey) => (wanted.has(themeKey) ? (idOf.get(themeKey) ?? null) : null),
  };
}
