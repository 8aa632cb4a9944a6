import type { CodeGuide } from './code-guide.js';
import { BARE_CODE } from './code-guide.js';
import { changeOf, type NeedRow, type RowChange, type ThemeRow } from './codebook-rows.js';
import { standsUnderItself } from './hierarchy.js';

/** A need or theme as a file names it. What the file does not say of it is left out. */
export interface ImportedCode {
  /** Names the code among those of the file. */
  readonly key: string;
  /** Key of another code of the file, or id of one of the study; null: it does not say. */
  readonly parentKey: string | null;
  /** Null: what has codes under it is a theme, the rest are needs. */
  readonly kind: 'need' | 'theme' | null;
  readonly label: string;
  readonly statement?: string;
  readonly guide: Partial<CodeGuide>;
}

/** What becomes of an imported code. */
export interface PlannedCode {
  readonly key: string;
  readonly id: string;
  readonly kind: 'need' | 'theme';
  readonly state: 'new' | 'changed' | 'same';
}

export interface ImportPlan {
  readonly change: RowChange;
  readonly codes: readonly PlannedCode[];
  /** What forbids the import, by key of the code. */
  readonly problems: readonly { readonly key: string; readonly sentence: string }[];
}

export interface ImportGround {
  readonly studyId: string;
  /** Every need of the study that stands for itself. */
  readonly needs: readonly NeedRow[];
  readonly themes: readonly ThemeRow[];
  readonly newId: () => string;
}

const nameOf = (label: string): string => label.trim().toLowerCase();

/**
 * Joins the codes of a file with those of a study. One that the study has by name is changed where the file says
 * something of it; the others are new. The same file twice changes nothing.
 */
export function planImport(codes: readonly ImportedCode[], ground: ImportGround): ImportPlan {
  const { studyId, needs, themes, newId } = ground;
  const byKey = new Map(codes.map((code) => [code.key, code]));
  const known = new Map<string, NeedRow | ThemeRow>([...needs, ...themes].map((row) => [row.id, row]));
  const kindOfKnown = new Map<string, 'need' | 'theme'>([
    ...themes.map(({ id }) => [id, 'theme'] as const),
    ...needs.map(({ id }) => [id, 'need'] as const),
  ]);
  const hasChildren = new Set(codes.flatMap(({ parentKey }) => parentKey ?? []));
  const problems: { key: string; sentence: string }[] = [];
  const taken = new Set<string>();
  const named = new Map<string, (NeedRow | ThemeRow)[]>();
  for (const row of known.values()) {
    const name = nameOf(row.label);
    if (named.has(name)) named.get(name)!.push(row);
    else named.set(name, [row]);
  }
  const standing = (label: string, kind: 'need' | 'theme' | null) =>
    named.get(nameOf(label))?.find(({ id }) => !taken.has(id) && (!kind || kindOfKnown.get(id) === kind));

  const planned = new Map<string, { id: string; kind: 'need' | 'theme'; row: NeedRow | ThemeRow | undefined }>();
  for (const code of topDown(codes, byKey)) {
    const parentKey = code.parentKey;
    const above = parentKey === null ? undefined : (planned.get(parentKey)?.kind ?? kindOfKnown.get(parentKey));
    if (above === 'need' && code.kind === 'theme') {
      const parent = byKey.get(parentKey!)?.label ?? known.get(parentKey!)?.label ?? '';
      problems.push({ key: code.key, sentence: `the theme "${code.label}" cannot stand under the need "${parent}"` });
    }
    const wanted = code.kind ?? (above === 'need' ? 'need' : null);
    const row = standing(code.label, wanted);
    if (row) taken.add(row.id);
    const kind = wanted ?? (row ? kindOfKnown.get(row.id)! : hasChildren.has(code.key) ? 'theme' : 'need');
    planned.set(code.key, { id: row?.id ?? newId(), kind, row });
  }
  if (planned.size < codes.length) {
    for (const code of codes) {
      const { key, label } = code;
      const last = byKey.get(key)!;
      if (last !== code) problems.push({ key, sentence: `"${label}" and "${last.label}" have one id in the file` });
      else if (!planned.has(key)) problems.push({ key, sentence: `"${label}" stands under itself` });
    }
    return { change: changeOf({}, {}), codes: [], problems };
  }

  const idOf = (key: string): string => planned.get(key)?.id ?? key;
  const after = { needs: new Map<string, NeedRow>(), themes: new Map<string, ThemeRow>() };
  let position = Math.max(-1, ...themes.map((theme) => theme.position));
  for (const { key, label, statement, parentKey, guide } of codes) {
    const { id, kind, row } = planned.get(key)!;
    const parentId = parentKey === null ? null : idOf(parentKey);
    if (kind === 'theme') {
      const fresh = {
        ...BARE_CODE,
        studyId,
        label,
        position: (position += 1),
        origin: 'person' as const,
        engineKey: null,
      };
      const base = (row as ThemeRow | undefined) ?? fresh;
      const place = parentKey === null ? {} : { parentId };
      after.themes.set(id, { ...base, ...guide, ...place, id, status: 'accepted' });
      continue;
    }
    const parentKind = parentKey === null ? null : (planned.get(parentKey)?.kind ?? kindOfKnown.get(parentKey));
    const place: Partial<NeedRow> =
      parentKind === 'need' ? { parentId } : parentKind === 'theme' ? { parentId: null, themeId: parentId } : {};
    const fresh = { ...BARE_CODE, ...FRESH_NEED, studyId, label };
    const base: Omit<NeedRow, 'id' | 'status' | 'isEdited'> = (row as NeedRow | undefined) ?? fresh;
    const words = statement === undefined ? {} : { statement };
    after.needs.set(id, { ...base, ...words, ...guide, ...place, id, status: 'accepted', isEdited: true });
  }
  inThemesOfParents(after.needs, needs);
  problems.push(...cycles(codes, [...themes, ...after.themes.values()], planned));
  problems.push(...cycles(codes, [...needs, ...after.needs.values()], planned));

  const before = {
    needs: needs.filter(({ id }) => after.needs.has(id)),
    themes: themes.filter(({ id }) => after.themes.has(id)),
  };
  const change = changeOf(before, { needs: [...after.needs.values()], themes: [...after.themes.values()] });
  return { change, codes: codes.map(({ key }) => stateOf(key)), problems };

  function stateOf(key: string): PlannedCode {
    const { id, kind, row } = planned.get(key)!;
    const now = kind === 'theme' ? after.themes.get(id) : after.needs.get(id);
    const isSame = row && JSON.stringify(sorted(row)) === JSON.stringify(sorted({ ...now!, ...marksOf(row) }));
    return { key, id, kind, state: !row ? 'new' : isSame ? 'same' : 'changed' };
  }
}

const FRESH_NEED: Pick<NeedRow, 'themeId' | 'statement' | 'origin' | 'mergedInto' | 'engineKey'> = {
  ...{ themeId: null, statement: '', origin: 'person', mergedInto: null, engineKey: null },
};

/** Whether somebody edited or accepted a code is no change that a person would look for. */
const marksOf = (row: NeedRow | ThemeRow) =>
  'isEdited' in row ? { isEdited: row.isEdited, status: row.status } : { status: row.status };
const sorted = (row: object) => Object.entries(row).sort(([one], [other]) => (one < other ? -1 : 1));

/** Parents before what stands under them; codes that stand under themselves are left out. */
function topDown(codes: readonly ImportedCode[], byKey: ReadonlyMap<string, ImportedCode>): ImportedCode[] {
  const done = new Set<string>();
  const order: ImportedCode[] = [];
  const children = new Map<string | null, ImportedCode[]>();
  for (const code of codes) {
    const parent = code.parentKey !== null && byKey.has(code.parentKey) ? code.parentKey : null;
    children.set(parent, [...(children.get(parent) ?? []), code]);
  }
  const waiting = [...(children.get(null) ?? [])];
  for (let code = waiting.shift(); code; code = waiting.shift()) {
    if (done.has(code.key)) continue;
    done.add(code.key);
    order.push(code);
    waiting.push(...(children.get(code.key) ?? []));
  }
  return order;
}

/** A need under another need stands in the theme of that one; so do needs of the study that come along. */
function inThemesOfParents(after: Map<string, NeedRow>, needs: readonly NeedRow[]): void {
  const all = new Map([...needs.map((need) => [need.id, need] as const), ...after]);
  const rootOf = (need: NeedRow): NeedRow => {
    let at = need;
    for (let steps = 0; at.parentId && steps < all.size; steps += 1)
      at = all.get(at.parentId) ?? { ...at, parentId: null };
    return at;
  };
  for (const need of all.values()) {
    const { themeId } = rootOf(need);
    if (need.parentId && need.themeId !== themeId) after.set(need.id, { ...need, themeId });
  }
}

function cycles(
  codes: readonly ImportedCode[],
  rows: readonly (NeedRow | ThemeRow)[],
  planned: ReadonlyMap<string, { readonly id: string }>,
): { key: string; sentence: string }[] {
  // The last of several rows with one id is what it will be.
  const parentOf = new Map(rows.map(({ id, parentId }) => [id, parentId]));
  return codes
    .filter(({ key }) => standsUnderItself(parentOf, planned.get(key)!.id))
    .map(({ key, label }) => ({ key, sentence: `"${label}" would stand under itself` }));
}
