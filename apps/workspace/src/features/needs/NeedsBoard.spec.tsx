import { expect, test } from '@jest/globals';
import { GraphQLError } from 'graphql';
import { countsFixture, studyFixture } from '../../testing/fixtures.js';
import { renderPage } from '../../testing/render-page.js';
import { NeedsBoard } from './NeedsBoard.js';

const need = (id: string, label: string, fields: Record<string, unknown> = {}) => ({
  id,
  label,
  statement: `Minimise the time it takes to ${label}`,
  status: 'PROPOSED',
  origin: 'ENGINE',
  theme: null,
  ...{ definition: '', include: '', exclude: '', phrases: [], colour: null, pattern: null, parent: null, examples: [] },
  mentions: 4,
  respondents: 3,
  againstMentions: 0,
  ratings: [],
  meanIntensity: 1,
  staleMentions: 0,
  kinds: [],
  sources: [],
  passages: { edges: [], totalCount: 0, pageInfo: { hasNextPage: false, hasPreviousPage: false } },
  ...fields,
});
const FIND = need('n1', 'find receipts', { respondents: 9 });
const FILE = need('n2', 'file receipts');
const codebook = (needs: unknown[], fields: Record<string, unknown> = {}) => ({
  studyId: 's1',
  undo: null,
  redo: null,
  lastProposal: '2026-11-20T09:12:00Z',
  themes: [],
  needs,
  ...fields,
});

const openBoard = (answers: Record<string, unknown> = {}, needs: unknown[] = [FIND, FILE]) =>
  renderPage(<NeedsBoard />, {
    path: '/w/w1/s/s1/needs',
    answers: {
      codebook: codebook(needs),
      study: studyFixture({ counts: countsFixture({ openAnswers: 210, turns: 80 }) }),
      need: ({ id }: { id: string }) => [FIND, FILE].find((one) => one.id === id),
      jobs: [],
      ...answers,
    },
  });

test('an empty board says what will be read and offers to read it', async () => {
  const page = openBoard({}, []);
  expect(await page.findByRole('button', { name: 'Propose needs' })).toBeTruthy();
  expect(page.getByText(/210 open answers and 80 interview turns will be read/)).toBeTruthy();
});

test('accepting shows at once, and the step back is named', async () => {
  const accepted = { ...FIND, status: 'ACCEPTED' };
  let shown: unknown = FIND;
  const page = openBoard({
    need: () => shown,
    acceptNeeds: () => {
      shown = accepted;
      return codebook([accepted, FILE], { undo: 'Accept "find receipts"' });
    },
  });
  await page.user.click(await page.findByRole('button', { name: 'Accept need' }));
  expect(await page.findByRole('button', { name: 'Undo: Accept "find receipts"' })).toBeTruthy();
  expect(page.getByText('1 proposed, 1 accepted in 0 themes')).toBeTruthy();
});

test('a step that the server refuses is taken back and explained', async () => {
  const page = openBoard({
    rejectNeeds: () => {
      throw new GraphQLError('since then needs (1) changed', { extensions: { code: 'CONFLICT' } });
    },
  });
  await page.user.click(await page.findByRole('button', { name: 'Reject' }));
  expect(await page.findByText('Nothing was rejected. since then needs (1) changed')).toBeTruthy();
  expect(await page.findByText('2 proposed, 0 accepted in 0 themes')).toBeTruthy();
});

test('a merge shows what it does before it is done', async () => {
  let merged: unknown;
  const page = openBoard({
    codebookConsequences: ({ input }: { input: object }) => {
      expect(input).toMatchObject({ needIds: ['n2'], intoId: 'n1' });
      const nothing = { codes: 1, ratings: 0, passagesAlreadyThere: 0 };
      return { ...nothing, codings: 5, passages: 4, respondents: 3, respondentsAfter: 10 };
    },
    mergeNeeds: ({ input }: { input: unknown }) => {
      merged = input;
      return codebook([FIND]);
    },
  });
  await page.user.click(await page.findByRole('checkbox', { name: 'Choose find receipts' }));
  await page.user.click(page.getByRole('checkbox', { name: 'Choose file receipts' }));
  await page.user.click(page.getAllByRole('button', { name: 'Merge into…' })[0]!);
  expect(await page.findByText('5 codings of 4 passages by 3 people move.')).toBeTruthy();
  expect(merged).toBeUndefined();
  await page.user.click(page.getByRole('button', { name: 'Merge into “find receipts”' }));
  expect(await page.findByText('Merged into “find receipts”')).toBeTruthy();
  expect(merged).toMatchObject({ needIds: ['n2'], intoId: 'n1' });
});
