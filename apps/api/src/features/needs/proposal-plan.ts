import type { Codebook, NeedPassage } from '@needfinder/text';
import { BARE_CODE } from './code-guide.js';
import { type CodebookRows, type CodingRow, type NeedRow, onlyChanged, type RowChange } from './codebook-rows.js';
import { ENGINE } from './codebook-words.js';
import { type KnownNeed, matchProposals } from './need-matching.js';
import { surveyNeedFinder } from './need-similarity.js';
import { findSpan } from './passage-spans.js';
import type { ProposalSource } from './proposal-source.js';
import { placeThemes } from './theme-placing.js';

/** A passage of the codebook with where it is. */
export interface PassageRow {
  readonly id: string;
  readonly sourceId: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly stale: boolean;
}

export interface PlanInput {
  readonly studyId: string;
  /** The codebook as it is; needs with the merged ones. */
  readonly rows: CodebookRows;
  readonly passages: readonly PassageRow[];
  /** Every answer and turn that counts now. */
  readonly sources: ReadonlyMap<string, ProposalSource>;
  readonly proposed: Codebook;
  readonly newId: () => string;
}

export interface ProposalPlan {
  readonly change: RowChange;
  readonly newPassages: readonly PassageRow[];
  readonly stalePassageIds: readonly string[];
  readonly freshPassageIds: readonly string[];
  /** Nobody codes them any more. */
  readonly unusedPassageIds: readonly string[];
}

const isOpen = ({ mergedInto, status }: NeedRow): boolean => mergedInto === null && status !== 'rejected';

/** What the engine alone said: it may be replaced by what the engine says now. */
const isUntouched = ({ coder, status }: CodingRow): boolean => coder === ENGINE && status === 'suggested';

/**
 * Joins what the engine proposes with the codebook: what a person decided stays as it is, needs are known again, and
 * suggestions that nobody touched are replaced. The same proposal twice changes nothing.
 */
export function planProposal(input: PlanInput): ProposalPlan {
  const { rows, sources, proposed, newId } = input;
  const passages = judgePassages(input);
  const target = targetOf(rows.needs);
  const known = knownNeeds(rows, passages.stale, target);
  const matched = matchNeeds(input, known, target, passages.find);

  const needIds = new Map(proposed.needs.map(({ key }) => [key, matched.get(key) ?? newId()]));
  const codings = planCodings(input, needIds, passages);
  const decided = new Set(known.filter((one) => one.isDecided).map(({ need }) => need.id));
  const { themes, themeIdOf } = placeThemes(input, { needIds, decided });
  const needs = planNeeds(input, { needIds, decided, themeIdOf });

  const keptNeeds = new Set(needs.map(({ id }) => id));
  const after = {
    themes,
    needs,
    ratings: rows.ratings,
    codings: codings.after.filter(({ needId }) => needId !== null && keptNeeds.has(needId)),
  };
  const used = new Set(after.codings.map(({ passageId }) => passageId));
  return {
    change: onlyChanged({ before: rows, after }),
    newPassages: codings.newPassages.filter(({ id }) => used.has(id)),
    stalePassageIds: input.passages.filter((row) => !row.stale && passages.stale.has(row.id)).map(({ id }) => id),
    freshPassageIds: input.passages.filter((row) => row.stale && !passages.stale.has(row.id)).map(({ id }) => id),
    unusedPassageIds: input.passages.filter(({ id }) => !used.has(id)).map(({ id }) => id),
  };

  function judgePassages({ passages: all }: PlanInput) {
    const stale = new Set<string>();
    const bySource = new Map<string, PassageRow[]>();
    for (const row of all) {
      const source = sources.get(row.sourceId);
      if (source ? source.slice(row.start, row.end) !== row.text : row.sourceId.startsWith('answer:'))
        stale.add(row.id);
      else bySource.set(row.sourceId, [...(bySource.get(row.sourceId) ?? []), row]);
    }
    const find = ({ textId, start, end }: NeedPassage): PassageRow | null =>
      findSpan(bySource.get(textId) ?? [], { start, end });
    return { stale, find };
  }
}

type FindPassage = (passage: NeedPassage) => PassageRow | null;

/** Follows merges to the need that stands. */
function targetOf(needs: readonly NeedRow[]): (id: string) => string {
  const mergedInto = new Map(needs.map((need) => [need.id, need.mergedInto]));
  return (id) => {
    let at = id;
    for (let next = mergedInto.get(at); next; next = mergedInto.get(at)) at = next;
    return at;
  };
}

function knownNeeds(rows: CodebookRows, stale: ReadonlySet<string>, target: (id: string) => string): KnownNeed[] {
  const passageIds = new Map<string, Set<string>>();
  const touched = new Set(rows.ratings.map(({ needId }) => needId));
  // What somebody put under a need holds it in place.
  for (const { parentId } of rows.needs) if (parentId) touched.add(parentId);
  for (const coding of rows.codings) {
    if (coding.needId === null) continue;
    if (!isUntouched(coding)) touched.add(coding.needId);
    if (coding.status === 'rejected' || stale.has(coding.passageId)) continue;
    const needId = target(coding.needId);
    passageIds.set(needId, (passageIds.get(needId) ?? new Set()).add(coding.passageId));
  }
  return rows.needs
    .filter(({ mergedInto }) => mergedInto === null)
    .map((need) => ({
      need,
      passageIds: passageIds.get(need.id) ?? new Set(),
      isDecided: need.origin !== 'engine' || need.status !== 'proposed' || need.isEdited || touched.has(need.id),
    }));
}

function matchNeeds(
  { rows, proposed }: PlanInput,
  known: readonly KnownNeed[],
  target: (id: string) => string,
  find: FindPassage,
): Map<string, string> {
  const ofSurvey = known.filter(({ need }) => need.origin === 'survey');
  const sameAs = surveyNeedFinder(
    ofSurvey.map(({ need }) => ({ id: need.id, words: `${need.label} ${need.statement}` })),
  );
  const keyOwners = new Map(
    rows.needs.flatMap(({ id, engineKey }) => (engineKey ? [[engineKey, target(id)] as const] : [])),
  );
  const proposals = proposed.needs.map(({ key, label, statement, passages }) => ({
    key,
    knownPassageIds: passages.flatMap((passage) => find(passage)?.id ?? []),
    surveyNeedId: sameAs({ words: `${label} ${statement}`, passages: passages.map(({ text }) => text) }),
  }));
  return matchProposals(proposals, known, keyOwners);
}

function planCodings(
  { rows, proposed, sources, newId }: PlanInput,
  needIds: ReadonlyMap<string, string>,
  { find }: { readonly find: FindPassage },
): { after: CodingRow[]; newPassages: PassageRow[] } {
  const ofPassage = new Map<string, CodingRow[]>();
  for (const coding of rows.codings)
    ofPassage.set(coding.passageId, [...(ofPassage.get(coding.passageId) ?? []), coding]);
  // Rejected, merged or gone while the engine was reading: nothing is attached any more.
  const standing = new Set(rows.needs.filter(isOpen).map(({ id }) => id));
  const newPassages = new Map<string, PassageRow>();
  const suggestions = new Map<string, CodingRow>();
  const attached = proposed.attached.filter(({ id }) => standing.has(id));
  const found = [...proposed.needs.map(({ key, passages }) => ({ id: needIds.get(key)!, passages })), ...attached];
  for (const { id: needId, passages } of found) {
    for (const passage of passages) {
      const { textId, start, end, kind, probability, intensity, stance } = passage;
      const source = sources.get(textId);
      // Replaced or deleted while the engine was reading.
      if (!source) continue;
      const near = find(passage);
      const judged = (ofPassage.get(near?.id ?? '') ?? []).filter((coding) => !isUntouched(coding));
      // A person said what this passage is about, or that it is not about this need.
      if (judged.some((coding) => coding.status === 'accepted' || coding.needId === needId)) continue;
      const isSame = near?.start === start && near.end === end;
      const place = `${textId} ${start} ${end}`;
      const row =
        near && (isSame || judged.length > 0)
          ? near
          : (newPassages.get(place) ?? {
              id: newId(),
              sourceId: textId,
              start,
              end,
              text: source.slice(start, end),
              stale: false,
            });
      if (row !== near) newPassages.set(place, row);
      const before = (ofPassage.get(row.id) ?? []).find((coding) => coding.needId === needId);
      suggestions.set(`${row.id} ${needId}`, {
        id: before?.id ?? newId(),
        passageId: row.id,
        needId,
        themeId: null,
        settledBy: null,
        coder: ENGINE,
        kind,
        // Four digits survive the column as they are, so that an unchanged number is seen to be unchanged.
        probability: Math.round(probability * 10_000) / 10_000,
        intensity,
        stance,
        status: 'suggested',
      });
    }
  }
  const kept = rows.codings.filter((coding) => !isUntouched(coding));
  return { after: [...kept, ...suggestions.values()], newPassages: [...newPassages.values()] };
}

function planNeeds(
  { studyId, rows, proposed }: PlanInput,
  {
    needIds,
    decided,
    themeIdOf,
  }: {
    readonly needIds: ReadonlyMap<string, string>;
    readonly decided: ReadonlySet<string>;
    readonly themeIdOf: (themeKey: string) => string | null;
  },
): NeedRow[] {
  const after = new Map(
    rows.needs.filter((need) => need.mergedInto !== null || decided.has(need.id)).map((need) => [need.id, need]),
  );
  for (const { key, label, statement, themeKey } of proposed.needs) {
    const id = needIds.get(key)!;
    const themeId = themeIdOf(themeKey);
    const standing = after.get(id);
    if (!standing) {
      const words = { ...BARE_CODE, label, statement, origin: 'engine', status: 'proposed' } as const;
      after.set(id, { id, studyId, themeId, ...words, mergedInto: null, engineKey: key, isEdited: false });
    } else if (standing.origin === 'survey' && standing.themeId === null && !standing.isEdited) {
      after.set(id, { ...standing, themeId });
    }
  }
  return [...after.values()];
}
