import { afterEach, expect, test } from '@jest/globals';
import { useLocation } from 'react-router';
import { studyFixture } from '../testing/fixtures.js';
import { renderPage, VIEWER } from '../testing/render-page.js';
import { TopBar } from './TopBar.js';
import { useRoomKeys } from './useRoomKeys.js';

function Shell() {
  useRoomKeys();
  return (
    <>
      <TopBar viewer={{ ...VIEWER, role: 'OWNER' }} />
      <p>in {useLocation().pathname}</p>
    </>
  );
}

const ANSWERS = {
  jobs: [],
  study: studyFixture(),
  studies: {
    edges: [{ cursor: 'a', node: studyFixture({ id: 's2', name: 'Bank branches' }) }],
    pageInfo: { hasNextPage: false, hasPreviousPage: false, endCursor: null },
    totalCount: 1,
  },
};
const openShell = () => renderPage(<Shell />, { answers: ANSWERS, route: '/w/:workspaceId/s/:studyId/overview' });

afterEach(() => localStorage.clear());

test.each([
  ['gs', 'segments'],
  ['gi', 'interviews'],
  ['gr', 'respondents'],
  ['gn', 'needs'],
])('the keys %s go to %s', async (keys, room) => {
  const page = openShell();
  await page.user.keyboard(keys);
  expect(await page.findByText(`at /w/w1/s/s1/${room}`)).toBeTruthy();
});

test('single keys can be turned off; Ctrl K still works', async () => {
  localStorage.setItem('needfinder.preferences', JSON.stringify({ singleKeys: false }));
  const page = openShell();
  await page.user.keyboard('gn?');
  expect(page.queryByText(/^at /)).toBeNull();
  await page.user.keyboard('{Control>}k{/Control}');
  expect(await page.findByRole('combobox', { name: 'Search or type a command' })).toBeTruthy();
});

test('the palette leads to another study', async () => {
  const page = openShell();
  await page.user.keyboard('{Control>}k{/Control}');
  await page.user.type(await page.findByRole('combobox', { name: 'Search or type a command' }), 'bank');
  await page.findByRole('option', { name: /Bank branches/ });
  await page.user.keyboard('{Enter}');
  expect(await page.findByText('in /w/w1/s/s2/overview')).toBeTruthy();
});

test('the palette finds needs and respondents of the open study', async () => {
  const need = { id: 'n1', label: 'Find a past notebook', statement: 'Minimise the search', status: 'ACCEPTED' };
  const page = renderPage(<Shell />, {
    answers: {
      ...ANSWERS,
      codebook: { studyId: 's1', needs: [need] },
      respondents: { edges: [{ cursor: 'a', node: { id: 'p1', key: 'past-412' } }] },
    },
    route: '/w/:workspaceId/s/:studyId/overview',
  });
  await page.user.keyboard('{Control>}k{/Control}');
  await page.user.type(await page.findByRole('combobox', { name: 'Search or type a command' }), 'past');
  expect(await page.findByRole('option', { name: /past-412/ })).toBeTruthy();
  await page.user.click(page.getByRole('option', { name: /Find a past notebook/ }));
  expect(await page.findByText('at /w/w1/s/s1/needs/n1')).toBeTruthy();
});

test('? lists the keys that work here', async () => {
  const page = openShell();
  await page.user.keyboard('?');
  expect(await page.findByText('Go to Segments')).toBeTruthy();
});
