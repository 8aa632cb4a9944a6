import { expect, test } from '@jest/globals';
import { GraphQLError } from 'graphql';
import { renderPage } from '../../testing/render-page.js';
import RunPage from './RunPage.js';
import { runFixture, unfinishedRun } from './segment-fixtures.js';

const show = (run: unknown, answers: Record<string, unknown> = {}) =>
  renderPage(<RunPage />, {
    path: '/w/w1/s/s1/segments/runs/r1',
    route: '/w/:workspaceId/s/:studyId/segments/runs/:runId',
    answers: { run, ...answers },
  });

test('a running run names its step and says that one can leave; its verdict takes the same place', async () => {
  let isDone = false;
  const page = show(() => (isDone ? runFixture('NATURAL') : unfinishedRun()));
  expect(await page.findByText('Fitting 4 segments, start 7 of 20')).toBeTruthy();
  expect(page.getByText(/You can leave this page/)).toBeTruthy();
  isDone = true;
  // The jobs tray does this for whatever is on the screen when a job ends.
  await page.client.refetchQueries({ include: 'active' });
  expect(await page.findByRole('heading', { name: 'Two distinct groups.' })).toBeTruthy();
  expect(page.queryByText(/You can leave this page/)).toBeNull();
});

test('a no is an answer with its reasons and ways on, not an alert', async () => {
  const page = show(runFixture('NONE'));
  expect(await page.findByRole('heading', { name: 'No segments here.' })).toBeTruthy();
  expect(page.queryByRole('alert')).toBeNull();
  expect(page.getByText('Another sample would show them again.')).toBeTruthy();
  expect(page.getByRole('link', { name: 'Try another basis' })).toBeTruthy();
  expect(page.getByRole('link', { name: 'Cut the continuum anyway' })).toBeTruthy();
  expect(await page.findByRole('heading', { name: 'Everybody, as one group' })).toBeTruthy();
});

test('a cut of a continuum is called constructed where it is shown', async () => {
  const page = show(runFixture('CONSTRUCTED'));
  expect(await page.findByRole('heading', { name: '2 segments · constructed' })).toBeTruthy();
});

test('another solution can be chosen, and is told apart from the proposed one', async () => {
  let run = runFixture('NATURAL');
  const page = show(() => run, {
    selectSolution: ({ k }: { k: number }) => (run = { ...run, selectedK: k, selected: run.solutions[k - 1] }),
  });
  await page.findByText('The run proposes 2, and it is shown. Choose another number to look at it.');
  await page.user.click(page.getByRole('button', { name: /^3\b.*stability/ }));
  expect(await page.findByText(/3 is your choice; the run proposes 2/)).toBeTruthy();
  expect(await page.findByRole('heading', { name: '3 segments' })).toBeTruthy();
});

test('a warning comes with what to do about it', async () => {
  const page = show(runFixture('NATURAL'));
  expect((await page.findByText('The criteria disagree.')).closest('li')?.textContent).toContain(
    'Compare the solutions.',
  );
});

test('a run that failed says why, and can be run again', async () => {
  const page = show(unfinishedRun({ state: 'FAILED', error: 'The worker ran out of memory' }));
  expect((await page.findByRole('alert')).textContent).toContain('The worker ran out of memory');
  expect(page.getByRole('button', { name: 'Run again' })).toBeTruthy();
});

test('a name that the server refuses stays in its field', async () => {
  const page = show(runFixture('NATURAL'), {
    describeSegment: () => {
      throw new GraphQLError('This name is taken');
    },
  });
  await page.user.click(await page.findByRole('button', { name: 'Rename Segment A' }));
  await page.user.type(page.getByRole('textbox', { name: 'Name of segment A' }), 'Planners{Enter}');
  expect(await page.findByText('This name is taken')).toBeTruthy();
  expect((page.getByRole('textbox', { name: 'Name of segment A' }) as HTMLInputElement).value).toBe('Planners');
});
