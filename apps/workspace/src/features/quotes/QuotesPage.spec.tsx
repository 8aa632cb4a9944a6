import { expect, test } from '@jest/globals';
import { fireEvent } from '@testing-library/react';
import { renderPage } from '../../testing/render-page.js';
import QuotesPage from './QuotesPage.js';

const quote = (id: string, groupId: string | null, position: number, quoteStanding = 'QUOTABLE') => ({
  ...{ id, groupId, position, title: '', note: '' },
  passage: {
    ...{ id: `p-${id}`, text: `Words of ${id}`, stale: false, quoteStanding, quote: { id }, respondent: null },
    context: {
      frame: 'Why?',
      before: '',
      after: '',
      sourceTitle: 'Ada',
      interviewId: null,
      turnId: null,
      startMs: null,
      questionId: null,
    },
  },
});
const board = (quotes: object[]) => ({
  groups: [{ id: 'g1', title: 'Finding', position: 1 }],
  quotes,
  leaving: { quotable: 1, withheld: 0, notAsked: 1, changed: 0 },
});
const QUOTES = [quote('a', 'g1', 1), quote('b', null, 1, 'NOT_ASKED')];
const study = {
  id: 's1',
  attributes: [{ key: 'role', title: 'Role', levels: ['Analyst'] }],
  consents: {
    quotesNotAsked: false,
    basis: '',
    quotable: 1,
    counts: [{ purpose: 'QUOTE', given: 1, withheld: 0, notAsked: 1 }],
  },
};
const nothing = { codebook: { studyId: 's1', themes: [], needs: [] }, segmentations: [], study };

test('the board says how much may leave, and marks what may not', async () => {
  const page = renderPage(<QuotesPage />, { answers: { ...nothing, quoteBoard: board(QUOTES) } });
  expect(await page.findByText('1 quote may leave. 1 is kept back: 1 of people who were not asked.')).toBeTruthy();
  expect(page.getByRole('article', { name: 'Quote: Words of b' }).textContent).toContain('not to be quoted');
  expect(page.getByRole('article', { name: 'Quote: Words of a' }).textContent).not.toContain('not to be quoted');
});

test('Alt and an arrow move a quote to the group beside it, and Z takes that back', async () => {
  const steps: { quotes?: { groupId: string | null; position: number }[] }[] = [];
  const page = renderPage(<QuotesPage />, {
    answers: {
      ...nothing,
      quoteBoard: () => board(QUOTES),
      takeQuoteStep: ({ input }: { input: (typeof steps)[number] }) => {
        steps.push(input);
        return { quotes: [] };
      },
    },
  });
  const card = await page.findByRole('article', { name: 'Quote: Words of a' });
  card.focus();
  fireEvent.keyDown(card, { key: 'ArrowRight', altKey: true });
  expect(await page.findByRole('button', { name: 'Undo: Move a quote' })).toBeTruthy();
  await page.user.keyboard('z');
  expect(await page.findByRole('button', { name: 'Do again: Move a quote' })).toBeTruthy();
  expect(steps.map(({ quotes }) => quotes!.map(({ groupId, position }) => [groupId, position]))).toEqual([
    [[null, 2]],
    [['g1', 1]],
  ]);
});

test('the dialog counts what stays before anything is downloaded, and asks how much is told of the person', async () => {
  const page = renderPage(<QuotesPage />, { answers: { ...nothing, quoteBoard: board(QUOTES) } });
  await page.user.click(await page.findByRole('button', { name: 'Export' }));
  expect(await page.findByText('Of 2 people 1 may be quoted; 1 was not asked.')).toBeTruthy();
  await page.user.click(page.getByRole('radio', { name: 'Facts about the person' }));
  expect(await page.findByRole('checkbox', { name: 'Role' })).toBeTruthy();
  expect(page.getByRole('button', { name: 'Export the quotes as Word' })).toBeTruthy();
});

test('an empty board says where quotes come from', async () => {
  const page = renderPage(<QuotesPage />, { answers: { ...nothing, quoteBoard: { ...board([]), groups: [] } } });
  expect(await page.findByText('Quotes that you keep stand here')).toBeTruthy();
});
