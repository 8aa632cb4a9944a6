import { expect, test } from '@jest/globals';
import { useLocation } from 'react-router';
import { renderPage } from '../../testing/render-page.js';
import { EvidencePanel } from './EvidencePanel.js';
import { useEvidence } from './useEvidence.js';

const passage = (id: string, text: string) => ({
  id,
  text,
  start: 0,
  end: text.length,
  stale: false,
  quoteStanding: 'QUOTABLE',
  quote: null,
  respondent: { id: 'p1', key: 'R-0412' },
  codings: [],
  context: {
    frame: 'What is hardest?',
    before: '',
    after: '',
    sourceTitle: 'Interview 12',
    interviewId: 'i12',
    turnId: 't9',
    startMs: 849_000,
    responseId: null,
    questionId: null,
  },
});
const connection = (...nodes: ReturnType<typeof passage>[]) => ({
  edges: nodes.map((node) => ({ cursor: node.id, node })),
  pageInfo: { hasNextPage: false, hasPreviousPage: false },
  totalCount: nodes.length,
});
const NEED = {
  id: 'n7',
  label: 'Find a past notebook',
  statement: 'Minimise the time it takes to find a past notebook',
  mentions: 3,
  respondents: 37,
  againstMentions: 1,
  origin: 'ENGINE',
  sources: [],
  ratings: [],
  passages: ({ stance }: { stance: string }) =>
    stance === 'FOR'
      ? connection(passage('a', 'I keep re-writing cells I know I wrote'))
      : connection(passage('b', 'Honestly I never look back')),
};

function Page() {
  const { open } = useEvidence();
  return (
    <>
      <button onClick={() => open({ kind: 'need', needId: 'n7' })}>37 people</button>
      <p>search {useLocation().search}</p>
      <EvidencePanel />
    </>
  );
}

test('a number opens its evidence, for and against, and the address keeps it', async () => {
  const page = renderPage(<Page />, { path: '/w/w1/s/s1/needs?theme=t1', answers: { need: NEED } });
  await page.user.click(page.getByRole('button', { name: '37 people' }));
  expect(await page.findByText('I keep re-writing cells I know I wrote')).toBeTruthy();
  expect(page.getByText('Honestly I never look back')).toBeTruthy();
  expect(page.getByText('search ?theme=t1&evidence=need%3An7')).toBeTruthy();
});

test('each passage leads to its turn and to who said it', async () => {
  const page = renderPage(<Page />, { path: '/w/w1/s/s1/needs?evidence=need:n7', answers: { need: NEED } });
  const [turn] = await page.findAllByRole('link', { name: 'Interview 12' });
  const [respondent] = page.getAllByRole('link', { name: 'R-0412' });
  expect(turn?.getAttribute('href')).toBe('/w/w1/s/s1/interviews/i12#turn-t9');
  expect(respondent?.getAttribute('href')).toBe('/w/w1/s/s1/respondents/p1');
  expect(page.getAllByText(/00:14:09/)).toHaveLength(2);
});

test('Esc closes the drawer and leaves the rest of the address alone', async () => {
  const page = renderPage(<Page />, { path: '/w/w1/s/s1/needs?theme=t1&evidence=need:n7', answers: { need: NEED } });
  await page.findByText('Honestly I never look back');
  await page.user.keyboard('{Escape}');
  expect(await page.findByText('search ?theme=t1')).toBeTruthy();
  expect(page.queryByText('Honestly I never look back')).toBeNull();
});

const SHARE = { value: 0, low: 0, high: 0.01, n: 0, base: 388, enough: true, note: null };
const MEAN = { value: 3, low: 2.78, high: 3.21, n: 580, base: 580, enough: true, note: null };
const SEGMENT = {
  id: 'g1',
  letter: 'A',
  name: null,
  size: 630,
  profile: [
    {
      level: null,
      value: 1.2,
      low: 1.07,
      high: 1.34,
      total: 1.68,
      marker: true,
      indicator: {
        name: 'q20f',
        label: 'Find',
        scale: 'ORDINAL',
        questionId: null,
        measure: 'IMPORTANCE',
        min: 0,
        max: 4,
        need: { id: 'n7', label: 'Find' },
      },
    },
  ],
  run: { id: 'r1', number: 1, segmentation: { id: 'z1', name: 'Importance' } },
  evidence: {
    need: NEED,
    measured: {
      need: { ...NEED, status: 'ACCEPTED' },
      difference: -1.2,
      measure: 'IMPORTANCE',
      segment: MEAN,
      total: { ...MEAN, value: 4.2 },
    },
    mentionShare: SHARE,
    totalShare: SHARE,
    method: 'Means weigh people.',
    for: [],
    against: [],
    ratings: [],
  },
};

test('whichever number of a need in a segment was opened, it stands in the drawer', async () => {
  const page = renderPage(<Page />, {
    path: '/w/w1/s/s1/segments/g1?evidence=segment:g1,need:n7',
    answers: { segment: SEGMENT },
  });
  expect(
    (await page.findByText(/mean importance from 0 to 4, which formed the segment/)).parentElement?.textContent,
  ).toBe('1.20 (1.07–1.34) mean importance from 0 to 4, which formed the segment · all 1.68');
  expect(page.getByText(/mean importance, of 10/).parentElement?.textContent).toContain('3.00 (2.78–3.21)');
  expect(page.getByText(/mention it: 0 of 388 people/)).toBeTruthy();
});
