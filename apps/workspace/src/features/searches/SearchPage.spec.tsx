import { expect, test } from '@jest/globals';
import { renderPage } from '../../testing/render-page.js';
import { SearchPage } from './SearchPage.js';

const found = (totalCount: number, isMore = false) => ({
  totalCount,
  isMore,
  people: totalCount,
  pageInfo: { hasNextPage: false, endCursor: null },
  edges: [],
});

test('each place says how much it holds, and nothing is said of memos without words', async () => {
  const answers = {
    codebook: { studyId: 's1', themes: [], needs: [] },
    search: ({ source }: { source: string }) => (source === 'ANSWERS' ? found(1_000, true) : found(0)),
    searchMemos: { totalCount: 2, hits: [] },
  };
  const words = renderPage(<SearchPage />, { path: '/w/w1/s/s1/ask?q=slow', answers });
  for (const name of ['Interviews (0)', 'Open answers (more than 1,000)', 'Memos (2)'])
    expect(await words.findByRole('radio', { name })).toBeTruthy();
  words.unmount();
  const coded = renderPage(<SearchPage />, { path: '/w/w1/s/s1/ask?code=n1', answers });
  await coded.findByRole('radio', { name: 'Interviews (0)' });
  expect(coded.getByRole('radio', { name: 'Memos' })).toBeTruthy();
});
