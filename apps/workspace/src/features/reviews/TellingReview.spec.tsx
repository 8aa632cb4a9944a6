import { expect, test } from '@jest/globals';
import { studyFixture } from '../../testing/fixtures.js';
import { renderPage } from '../../testing/render-page.js';
import ReviewQueue from '../needs/ReviewQueue.js';

const need = {
  ...{ id: 'n1', label: 'find receipts', statement: '', status: 'PROPOSED' },
  ...{ definition: '', include: '', exclude: '', phrases: [], colour: null, pattern: null, parent: null, examples: [] },
};
const coding = (id: string, text: string) => ({
  id,
  kind: 'PAIN',
  probability: 0.5,
  intensity: 1,
  stance: 'FOR',
  status: 'suggested',
  coder: 'engine',
  need,
  passage: {
    id: `p-${id}`,
    text,
    stale: false,
    quoteStanding: 'QUOTABLE',
    quote: null,
    respondent: null,
    context: {
      frame: null,
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
const CARD = { ...need, origin: 'ENGINE', theme: null, mentions: 2, respondents: 2, againstMentions: 0, ratings: [] };
const CODEBOOK = {
  studyId: 's1',
  undo: 'Accept 1 passage',
  redo: null,
  lastProposal: null,
  themes: [],
  needs: [CARD],
};

function openQueue() {
  const sent: string[] = [];
  const step = (name: string) => (args: unknown) => {
    sent.push(`${name} ${JSON.stringify(args)}`);
    return CODEBOOK;
  };
  const page = renderPage(<ReviewQueue />, {
    path: '/w/w1/s/s1/needs/review',
    answers: {
      codebook: CODEBOOK,
      study: studyFixture(),
      reviewQueue: {
        studyId: 's1',
        waiting: 3,
        decided: 0,
        needsFound: 1,
        next: [coding('a', 'Searching old receipts'), coding('b', 'I lose them all'), coding('c', 'Paper everywhere')],
      },
      acceptCodings: step('accept'),
      rejectCodings: step('reject'),
      changeCodingKind: step('kind'),
      undoCodebook: step('undo'),
    },
  });
  return { page, sent };
}

test('A, R and a digit decide on one passage each and bring the next', async () => {
  const { page, sent } = openQueue();
  await page.findByText('Searching old receipts');
  await page.findByRole('button', { name: /^Accept/ });
  await page.user.keyboard('a');
  await page.findByText('I lose them all');
  await page.user.keyboard('r');
  await page.findByText('Paper everywhere');
  await page.user.keyboard('2');
  await page.findByText('Nothing waits for a decision.');
  expect(sent).toEqual([
    'accept {"codingIds":["a"]}',
    'reject {"codingIds":["b"]}',
    'kind {"codingIds":["c"],"kind":"DESIRE"}',
  ]);
});

test('Z takes the last decision back and shows its passage again', async () => {
  const { page, sent } = openQueue();
  await page.findByText('Searching old receipts');
  await page.findByRole('button', { name: /^Accept/ });
  await page.user.keyboard('a');
  await page.findByText('I lose them all');
  await page.user.keyboard('z');
  await page.findByText('Searching old receipts');
  expect(sent.at(-1)).toBe('undo {"studyId":"s1"}');
});
