import { expect, test } from '@jest/globals';
import { GraphQLError } from 'graphql';
import { jobFixture, studyFixture } from '../../testing/fixtures.js';
import { renderPage } from '../../testing/render-page.js';
import { ResponseExports } from './ResponseExports.js';

const exportFixture = (fields: Record<string, unknown> = {}) => ({
  id: 'e1',
  format: 'SAV',
  style: 'LABELS',
  fileName: 'Notebook-users-responses.sav',
  size: null,
  address: null,
  createdAt: '2026-11-20T08:00:00Z',
  job: jobFixture({ title: 'Export Notebook-users-responses.sav', step: 'Writing 1,135 respondents', percent: 40 }),
  ...fields,
});
const done = { size: 3_400_000, address: '/api/exports/files/e1', job: jobFixture({ state: 'DONE', percent: 100 }) };

function open(answers: Record<string, unknown>) {
  return renderPage(<ResponseExports studyId="s1" />, { answers });
}

test('the chosen format is made in the background, with its progress in the list', async () => {
  let exports: unknown[] = [];
  const page = open({
    study: () => studyFixture({ exports }),
    startExport: ({ input }: { input: unknown }) => {
      expect(input).toEqual({ studyId: 's1', format: 'SAV', style: 'LABELS' });
      exports = [exportFixture()];
      return exports[0];
    },
  });
  await page.user.selectOptions(await page.findByLabelText('Responses as'), 'SPSS (.sav)');
  expect(page.queryByLabelText('Answers')).toBeNull();
  await page.user.click(page.getByRole('button', { name: 'Make the file' }));
  expect(await page.findByText('Writing 1,135 respondents')).toBeTruthy();
});

test('a finished file shows its size and can be downloaded by name', async () => {
  const page = open({ study: studyFixture({ exports: [exportFixture(done)] }) });
  expect(await page.findByRole('button', { name: 'Download Notebook-users-responses.sav' })).toBeTruthy();
  expect(page.getByText(/3\.4 MB/)).toBeTruthy();
});

test('a file that could not be made says why and offers no download', async () => {
  const job = jobFixture({ state: 'FAILED', error: 'The table has 20000 columns; Excel takes 16384' });
  const page = open({ study: studyFixture({ exports: [exportFixture({ job })] }) });
  expect(await page.findByText(/Excel takes 16384/)).toBeTruthy();
  expect(page.queryByRole('button', { name: /Download/ })).toBeNull();
});

test('a refused start says so and keeps the choice', async () => {
  const page = open({
    study: studyFixture({ exports: [] }),
    startExport: () => {
      throw new GraphQLError('There is no study s1');
    },
  });
  await page.user.selectOptions(await page.findByLabelText('Responses as'), 'CSV');
  await page.user.click(page.getByRole('button', { name: 'Make the file' }));
  expect((await page.findByRole('alert')).textContent).toContain('There is no study s1');
  expect((page.getByLabelText('Responses as') as HTMLSelectElement).value).toBe('CSV');
});
