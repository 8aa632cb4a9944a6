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
