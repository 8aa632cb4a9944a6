import { expect, test } from '@jest/globals';
import { within } from '@testing-library/react';
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

test('what is left once the way people rate is modelled stands beside the raw and the corrected run', async () => {
  const page = show(runFixture('NATURAL'));
  const finding = await page.findByText(/A third run gave the way people rate a place of its own/);
  expect(finding.textContent).toContain('people differ strongly in how high they rate everything');
  expect(finding.textContent).toContain('Beside it one group fits best (lowest BIC).');
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

test('the groups that the data support stand beside the cut that is proposed', async () => {
  const page = show(runFixture('CONSTRUCTED'));
  const facts = within(await page.findByLabelText('The verdict in numbers'));
  expect(facts.getByText('None that the data support')).toBeTruthy();
  expect(facts.getByText('2 segments by latent classes, answers as given')).toBeTruthy();
  expect(facts.getByText('as grouped as this in 21 of 99 samples of a continuum')).toBeTruthy();
  expect(facts.getByRole('link', { name: '1 warning, with what to do' }).getAttribute('href')).toBe('#warnings');
});

test('raw and style-corrected segments are compared in words and numbers, with the method one click away', async () => {
  const page = show(runFixture('NATURAL'));
  const style = within(await page.findByRole('region', { name: 'Raw against style-corrected' }));
  expect(style.getByText(/put many of the same people together: agreement 0.7/)).toBeTruthy();
  expect(style.getByText(/62\s% is only how high a person rates everything/)).toBeTruthy();
  await page.user.click(style.getByText(/How is this computed/));
  expect(style.getByText(/Fischer \(2004\)/)).toBeTruthy();
});

test('where no items share a rating scale, there is no style to correct', async () => {
  const run = runFixture('NATURAL');
  const page = show({
    ...run,
    verdict: { ...run.verdict, styleShare: null },
    solutions: run.solutions.map((solution) => ({ ...solution, agreementRawCentred: null })),
  });
  expect(await page.findByText(/no rating style to set aside/)).toBeTruthy();
});

test('the pictures follow the solution that is shown, and any other can be looked at', async () => {
  const page = show(runFixture('NATURAL'));
  const distinct = within(await page.findByRole('region', { name: 'How distinct the segments are' }));
  expect(distinct.getByText(/stand 13\s% of people for Segment A, 13\s% of people for Segment B\./)).toBeTruthy();
  await page.user.selectOptions(distinct.getByLabelText('Solution'), '3 segments');
  expect(distinct.getByText(/for Segment C\./)).toBeTruthy();
  expect(page.getByRole('region', { name: 'Where segments come from' })).toBeTruthy();
  const plane = within(page.getByRole('region', { name: 'Where people differ most' }));
  expect(plane.getByText('2 of 300 people are drawn.', { exact: false })).toBeTruthy();
  await page.user.click(plane.getByRole('button', { name: 'Table' }));
  expect(plane.getByRole('row', { name: 'Find a notebook correlation 0.80 0.10' })).toBeTruthy();
});

test('a run of an earlier version says that its pictures want a new run', async () => {
  const page = show(runFixture('NATURAL', { plane: null }));
  expect(await page.findByText('No pictures of this run')).toBeTruthy();
});

test('every segment of every solution shows its stabilities', async () => {
  const page = show(runFixture('NATURAL'));
  await page.user.click(await page.findByText('All numbers of all solutions'));
  const table = within(page.getByRole('table', { name: 'Share and stability of every segment of every solution' }));
  expect(table.getAllByRole('row')).toHaveLength(1 + 2 + 3);
  expect(table.getAllByRole('row', { name: /^2 A 50\s% 0.8 0.9 0.82$/ })).toHaveLength(1);
});
