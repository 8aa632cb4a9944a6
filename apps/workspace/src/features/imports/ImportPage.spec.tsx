import { expect, test } from '@jest/globals';
import { GraphQLError } from 'graphql';
import { jobFixture } from '../../testing/fixtures.js';
import { renderPage } from '../../testing/render-page.js';
import { columnFixture, importFixture } from './import-fixtures.js';
import ImportPage from './ImportPage.js';

const ROUTE = '/w/:workspaceId/s/:studyId/data/imports/:importId';
const PATH = '/w/w1/s/s1/data/imports/i1';
const open = (answers: Record<string, unknown>) =>
  renderPage(<ImportPage />, { path: PATH, route: ROUTE, answers: { jobs: [], ...answers } });
const COLUMN = columnFixture({ index: 0, name: 'Age', title: 'Age', confidence: 0.4, samples: ['31'] });

test('what was understood is said in words, with how much there is to check', async () => {
  const page = open({ import: importFixture([COLUMN], { joinKey: 'Respondent ID' }) });
  expect(await page.findByText(/1,135 respondents · 1 open question/)).toBeTruthy();
  expect(page.getByText('1 column to check first, below.')).toBeTruthy();
  expect(page.getByRole('button', { name: 'Import 1,135 responses' })).toBeTruthy();
});

test('a mapping that was reused says from where', async () => {
  const page = open({ import: importFixture([COLUMN], { reusedFrom: '“Wave 1”, version 1' }) });
  expect(await page.findByText(/Reused from “Wave 1”, version 1/)).toBeTruthy();
});

test('confirming shows the progress in place of the mapping', async () => {
  let isImporting = false;
  const found = () =>
    isImporting
      ? importFixture([COLUMN], { state: 'IMPORTING', job: jobFixture({ step: 'Reading rows, 10 of 1,135' }) })
      : importFixture([COLUMN]);
  const page = open({
    import: found,
    confirmImport: () => {
      isImporting = true;
      return found();
    },
  });
  await page.user.click(await page.findByRole('button', { name: 'Import 1,135 responses' }));
  expect(await page.findByText('Reading rows, 10 of 1,135')).toBeTruthy();
  expect(page.queryByRole('button', { name: 'Import 1,135 responses' })).toBeNull();
});

test('a refused confirmation says why and leaves the mapping where it was', async () => {
  const page = open({
    import: importFixture([COLUMN]),
    confirmImport: () => {
      throw new GraphQLError('No column is a question: there would be nothing to import');
    },
  });
  await page.user.click(await page.findByRole('button', { name: 'Import 1,135 responses' }));
  expect((await page.findByRole('alert')).textContent).toContain('No column is a question');
  expect(page.getByRole('heading', { name: '1 column' })).toBeTruthy();
});

test('a file with errors says that nothing was imported, and shows each cell with its reason', async () => {
  const page = open({
    import: {
      ...importFixture([COLUMN], { state: 'FAILED', errorCount: 1, failure: '1 cell cannot be what the mapping says' }),
      errors: [{ line: 7, column: 'Age', value: 'abc', reason: 'not a number' }],
    },
  });
  expect((await page.findByRole('alert')).textContent).toContain('Nothing was imported');
  expect(await page.findByRole('cell', { name: 'abc' })).toBeTruthy();
  expect(page.getByRole('button', { name: 'Download 1 error as CSV' })).toBeTruthy();
  expect(page.getByRole('button', { name: 'Import 1,135 responses' })).toBeTruthy();
});

test('a file that could not be read offers to choose another', async () => {
  const page = open({
    import: importFixture([], { state: 'FAILED', rows: null, failure: 'x.xlsx is not a workbook' }),
  });
  expect((await page.findByRole('alert')).textContent).toContain('x.xlsx is not a workbook');
  expect(page.getByRole('link', { name: 'Choose other files' }).getAttribute('href')).toBe(
    '/w/w1/s/s1/data/imports/new',
  );
});

const RESULT = { respondents: 3, newRespondents: 2, inserted: 2, replaced: 1, unchanged: 0, questions: 4, needs: 1 };

test('a result offers to propose needs', async () => {
  const page = open({ import: importFixture([COLUMN], { state: 'DONE', result: RESULT }) });
  expect(
    await page.findByText('2 responses came in, 1 took the place of an older version of themselves.'),
  ).toBeTruthy();
  expect(page.getByRole('button', { name: 'Propose needs' })).toBeTruthy();
  expect(page.queryByRole('link', { name: 'Find out whether there are segments' })).toBeNull();
});

test('rated needs can be segmented at once, whatever open texts still hold', async () => {
  const page = open({ import: importFixture([COLUMN], { state: 'DONE', result: { ...RESULT, needs: 12 } }) });
  expect(await page.findByRole('link', { name: 'Find out whether there are segments' })).toBeTruthy();
  expect(page.getByRole('button', { name: 'Propose needs' })).toBeTruthy();
});

test('a file without open text leads to its segments: there is nothing to find needs in', async () => {
  const choice = columnFixture({ index: 0, kind: 'SINGLE_CHOICE' });
  const page = open({ import: importFixture([choice], { state: 'DONE' }) });
  const next = await page.findByRole('link', { name: 'Find out whether there are segments' });
  expect(next.getAttribute('href')).toBe('/w/w1/s/s1/segments/new');
  expect(page.queryByRole('button', { name: 'Propose needs' })).toBeNull();
});

test('a cancelled import says so, and can be started again', async () => {
  const page = open({ import: importFixture([COLUMN], { job: jobFixture({ state: 'CANCELLED' }) }) });
  expect(await page.findByText(/The import was cancelled: nothing came in/)).toBeTruthy();
  expect(page.getByRole('button', { name: 'Import 1,135 responses' })).toBeTruthy();
});
