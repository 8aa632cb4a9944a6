import { expect, test } from '@jest/globals';
import { studyFixture } from '../../testing/fixtures.js';
import { renderPage } from '../../testing/render-page.js';
import ReviewQueue from './ReviewQueue.js';

const passage = (id: string, text: string) => ({
  cursor: id,
  coding: {
    id: `c-${id}`,
    kind: 'PAIN',
    probability: 0.8,
    intensity: 1,
    stance: 'FOR',
    status: 'suggested',
    coder: 'engine',
  },
  node: {
    id,
    text,
    stale: false,
    quoteStanding: 'QUOTABLE',
    quote: null,
    respondent: { id: 'p1', key: 'R-0412' },
    context: {
      frame: 'What is hardest?',
      before: '',
      after: '',
      sourceTitle: 'Interview 12',
      interviewId: null,
      turnId: null,
      startMs: null,
      questionId: null,
    },
  },
});
const card = (id: string, label: string) => ({
  id,
  label,
  statement: '',
  ...{ definition: '', include: '', exclude: '', phrases: [], colour: null, pattern: null, parent: null },
  status: 'PROPOSED',
  origin: 'ENGINE',
  theme: null,
  mentions: 2,
  respondents: 2,
  againstMentions: 0,
  ratings: [],
});
const edges = [passage('a', 'Searching old receipts'), passage('b', 'I lose them all')];
const FIND = {
  ...card('n1', 'find receipts'),
  respondents: 9,
  passages: { edges, totalCount: 2, pageInfo: { hasNextPage: false, hasPreviousPage: false } },
};
const CODEBOOK = {
  studyId: 's1',
  undo: null,
  redo: null,
  lastProposal: null,
  themes: [],
  needs: [FIND, card('n2', 'file receipts')],
};

function openQueue() {
  const sent: string[] = [];
  let waiting = edges;
  const step = (name: string) => (args: unknown) => {
    sent.push(`${name} ${JSON.stringify(args)}`);
    waiting = waiting.slice(1);
    return CODEBOOK;
  };
  const page = renderPage(<ReviewQueue />, {
    path: '/w/w1/s/s1/needs/review?order=need',
    answers: {
      codebook: CODEBOOK,
      study: studyFixture(),
      need: () => ({ ...FIND, passages: { ...FIND.passages, edges: waiting, totalCount: waiting.length } }),
      acceptCodings: step('accept'),
      rejectCodings: step('reject'),
      moveCodings: step('move'),
    },
  });
  return { page, sent };
}

test('J and K leaf through the passages of a need without deciding', async () => {
  const { page, sent } = openQueue();
  expect(await page.findByText('Searching old receipts')).toBeTruthy();
  await page.user.keyboard('j');
  expect(await page.findByText('I lose them all')).toBeTruthy();
  await page.user.keyboard('k');
  expect(await page.findByText('Searching old receipts')).toBeTruthy();
  expect(sent).toEqual([]);
});

test('A accepts the passage and brings the next one', async () => {
  const { page, sent } = openQueue();
  // The buttons of an editor come with the viewer.
  await page.findByRole('button', { name: /^Accept/ });
  await page.user.keyboard('a');
  await page.findByText('I lose them all');
  expect(sent).toEqual(['accept {"codingIds":["c-a"]}']);
});

test('R rejects the passage and brings the next one', async () => {
  const { page, sent } = openQueue();
  // The buttons of an editor come with the viewer.
  await page.findByRole('button', { name: /^Accept/ });
  await page.user.keyboard('r');
  await page.findByText('I lose them all');
  expect(sent).toEqual(['reject {"codingIds":["c-a"]}']);
});

test('M asks for the need that the passage belongs to', async () => {
  const { page, sent } = openQueue();
  // The buttons of an editor come with the viewer.
  await page.findByRole('button', { name: /^Accept/ });
  await page.user.keyboard('m');
  await page.user.type(await page.findByRole('combobox', { name: 'Move 1 passage to…' }), 'file{Enter}');
  await page.findByText('1 passage moved to “file receipts”');
  expect(sent).toEqual(['move {"input":{"codingIds":["c-a"],"needId":"n2"}}']);
});
