import { expect, test } from '@jest/globals';
import type { Codebook, NeedPassage } from '@needfinder/text';
import { type CodebookRows, type CodingRow, NO_ROWS } from './codebook-rows.js';
import { type PassageRow, planProposal, type ProposalPlan } from './proposal-plan.js';
import { ProposalSource } from './proposal-source.js';

const TEXTS = ['I lose old files', 'I cannot find files', 'Charts are hard to share', 'Sharing charts is a pain'];
const sources = new Map(
  TEXTS.map((text, at) => {
    const place = { responseId: `r${at}`, questionId: 'q', respondentId: `p${at}` };
    const source = new ProposalSource(place, text, 'What is hard?', 'pain', place.respondentId);
    return [source.id, source] as const;
  }),
);
const passage = (at: number): NeedPassage => ({
  textId: `answer:r${at}:q`,
  start: 0,
  end: Array.from(TEXTS[at]!).length,
  text: TEXTS[at]!,
  kind: 'pain',
  probability: 0.8,
  intensity: 1,
  stance: 'for',
});
const proposal = (...needs: [key: string, passages: number[]][]): Codebook => ({
  engineVersion: 'test',
  themes: [{ key: 'theme', label: 'All', phrases: [] }],
  needs: needs.map(([key, passages]) => ({
    key,
    label: `label ${key}`,
    statement: `statement ${key}`,
    themeKey: 'theme',
    passages: passages.map(passage),
  })),
  attached: [],
  mentions: [],
});

/** A codebook in memory that plans are applied to. */
class Book {
  rows: CodebookRows = NO_ROWS;
  passages: PassageRow[] = [];
  private ids = 0;

  apply(proposed: Codebook, known = sources): ProposalPlan {
    const { rows, passages } = this;
    const newId = () => `id-${++this.ids}`;
    const plan = planProposal({ studyId: 'study', rows, passages, sources: known, proposed, newId });
    const merged = <T extends { id: string }>(now: readonly T[], before: readonly T[], after: readonly T[]): T[] => {
      const touched = new Set([...before, ...after].map(({ id }) => id));
      return [...now.filter(({ id }) => !touched.has(id)), ...after];
    };
    const { before, after } = plan.change;
    this.rows = {
      themes: merged(rows.themes, before.themes, after.themes),
      needs: merged(rows.needs, before.needs, after.needs),
      ratings: merged(rows.ratings, before.ratings, after.ratings),
      codings: merged(rows.codings, before.codings, after.codings),
    };
    const unused = new Set(plan.unusedPassageIds);
    this.passages = [...passages, ...plan.newPassages].filter(({ id }) => !unused.has(id));
    return plan;
  }

  judge(at: number, to: Partial<CodingRow>): CodingRow {
    const { id } = this.passages.find(({ text }) => text === TEXTS[at])!;
    const codings = this.rows.codings.map((coding) => (coding.passageId === id ? { ...coding, ...to } : coding));
    this.rows = { ...this.rows, codings };
    return codings.find(({ passageId }) => passageId === id)!;
  }

  /** Texts coded with each need that stands, by label. */
  get contents(): Record<string, string[]> {
    const text = new Map(this.passages.map((row) => [row.id, row.text]));
    const of = (needId: string) =>
      this.rows.codings.filter((coding) => coding.needId === needId).map((row) => text.get(row.passageId)!);
    return Object.fromEntries(this.rows.needs.map(({ id, label }) => [label, of(id)]));
  }
}

test('the same proposal twice changes nothing', () => {
  const book = new Book();
  book.apply(proposal(['files', [0, 1]], ['charts', [2, 3]]));
  const { change, newPassages, unusedPassageIds } = book.apply(proposal(['files', [0, 1]], ['charts', [2, 3]]));
  expect(change).toEqual({ before: NO_ROWS, after: NO_ROWS });
  expect([newPassages, unusedPassageIds]).toEqual([[], []]);
});

test('a need that nobody touched takes the new words and keeps its identity; one that is not found any more goes', () => {
  const book = new Book();
  book.apply(proposal(['files', [0, 1]], ['charts', [2, 3]]));
  const [files] = book.rows.needs;
  book.apply(proposal(['other key', [0, 1]]));
  expect(book.contents).toEqual({ 'label other key': [TEXTS[0], TEXTS[1]] });
  expect(book.rows.needs[0]!.id).toBe(files!.id);
  expect(book.passages).toHaveLength(2);
});

test('an accepted need keeps its words, and takes further suggestions', () => {
  const book = new Book();
  book.apply(proposal(['files', [0]]));
  book.rows = { ...book.rows, needs: book.rows.needs.map((need) => ({ ...need, status: 'accepted' as const })) };
  book.apply(proposal(['new words', [0, 1]]));
  expect(book.contents).toEqual({ 'label files': [TEXTS[0], TEXTS[1]] });
});

test('a rejected coding is not suggested again, an accepted one keeps its passage to itself', () => {
  const book = new Book();
  book.apply(proposal(['files', [0, 1]], ['charts', [2, 3]]));
  const refused = book.judge(0, { status: 'rejected' });
  const agreed = book.judge(2, { status: 'accepted', coder: 'ada', needId: refused.needId });
  book.apply(proposal(['files', [0, 1]], ['charts', [2, 3]]));
  expect(book.rows.codings).toContainEqual(refused);
  expect(book.rows.codings).toContainEqual(agreed);
  expect(book.rows.codings).toHaveLength(4);
});

test('a need that a person gave a passage stays when the engine does not find it any more', () => {
  const book = new Book();
  book.apply(proposal(['files', [0, 1]], ['charts', [2, 3]]));
  book.judge(3, { status: 'accepted' });
  book.apply(proposal(['files', [0, 1]]));
  expect(book.contents['label charts']).toEqual([TEXTS[3]]);
});

test('merged needs stay merged: what the engine still tells apart goes to the one that stands', () => {
  const book = new Book();
  book.apply(proposal(['files', [0, 1]], ['charts', [2, 3]]));
  const [into, source] = book.rows.needs;
  const needs = [
    { ...into!, isEdited: true },
    { ...source!, mergedInto: into!.id },
  ];
  book.rows = { ...book.rows, needs, codings: book.rows.codings.map((coding) => ({ ...coding, needId: into!.id })) };
  book.apply(proposal(['files', [0, 1]], ['charts', [2, 3]]));
  expect(book.contents).toEqual({ 'label files': expect.arrayContaining([...TEXTS]), 'label charts': [] });
  expect(book.rows.needs).toHaveLength(2);
});

test('a passage whose text was changed is stale, and fresh again when it is changed back', () => {
  const book = new Book();
  book.apply(proposal(['files', [0, 1]]));
  book.judge(0, { status: 'accepted' });
  const place = { responseId: 'r0', questionId: 'q', respondentId: 'p0' };
  const changed = new Map(sources).set('answer:r0:q', new ProposalSource(place, 'Something else', null, null, 'p0'));
  const { stalePassageIds } = book.apply(proposal(['files', [1]]), changed);
  expect(stalePassageIds).toEqual([book.passages.find(({ text }) => text === TEXTS[0])!.id]);
  book.passages = book.passages.map((row) => (stalePassageIds.includes(row.id) ? { ...row, stale: true } : row));
  expect(book.apply(proposal(['files', [1]])).freshPassageIds).toEqual(stalePassageIds);
});
