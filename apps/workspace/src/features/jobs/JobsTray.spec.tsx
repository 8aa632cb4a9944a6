import { expect, test } from '@jest/globals';
import { waitFor } from '@testing-library/react';
import { useStudyHead } from '../../shell/useStudyHead.js';
import { jobFixture, studyFixture } from '../../testing/fixtures.js';
import { renderPage, VIEWER } from '../../testing/render-page.js';
import { EventFeed } from '../../testing/schema-link.js';
import { JobsTray } from './JobsTray.js';
import { RunningJobsDocument } from './running-jobs.query.generated.js';

const openTray = async (answers: Record<string, unknown>) => {
  const page = renderPage(<JobsTray />, { answers });
  await page.user.click(await page.findByRole('button', { name: /^Jobs/ }));
  return page;
};

test('running work shows its step and percentage', async () => {
  const page = await openTray({ jobs: [jobFixture()] });
  expect(await page.findByText('Fitting 4 segments, start 7 of 20')).toBeTruthy();
  expect(page.getByText(/42/)).toBeTruthy();
  expect(page.getByRole('button', { name: /^Jobs.*1 running$/ })).toBeTruthy();
});

test('progress arrives by itself, and finished work leaves the tray', async () => {
  const jobUpdated = new EventFeed<unknown>();
  let running = [jobFixture()];
  const page = await openTray({ jobs: () => running, jobUpdated: () => jobUpdated });
  await page.findByText('Fitting 4 segments, start 7 of 20');
  jobUpdated.send({ jobUpdated: jobFixture({ step: 'Resampling, 12 of 100', percent: 70 }) });
  expect(await page.findByText('Resampling, 12 of 100')).toBeTruthy();
  running = [];
  jobUpdated.send({ jobUpdated: jobFixture({ state: 'DONE', step: null, percent: 100 }) });
  expect(await page.findByText(/Nothing is running/)).toBeTruthy();
});

test('work that ended before anybody listened leaves the tray, and what is on the screen is read again', async () => {
  let running = [jobFixture()];
  let readings = 0;
  function Screen() {
    useStudyHead();
    return <JobsTray />;
  }
  const study = () => {
    readings += 1;
    return studyFixture();
  };
  const page = renderPage(<Screen />, { answers: { jobs: () => running, study } });
  await page.user.click(await page.findByRole('button', { name: /^Jobs.*1 running$/ }));
  const before = readings;
  running = [];
  await page.client.refetchQueries({ include: [RunningJobsDocument] });
  expect(await page.findByText(/Nothing is running/)).toBeTruthy();
  await waitFor(() => expect(readings).toBe(before + 1));
});

test('failed work says what happened', async () => {
  const jobUpdated = new EventFeed<unknown>();
  const page = await openTray({ jobs: [jobFixture()], jobUpdated: () => jobUpdated });
  await page.findByText('Fitting 4 segments, start 7 of 20');
  jobUpdated.send({ jobUpdated: jobFixture({ state: 'FAILED', error: 'Item Q3 is constant' }) });
  expect(await page.findByText('Run “By importance” failed. Item Q3 is constant')).toBeTruthy();
});

test('cancel stops the job', async () => {
  let running = [jobFixture()];
  const page = await openTray({
    jobs: () => running,
    cancelJob: ({ id }: { id: string }) => {
      running = [];
      return jobFixture({ id, state: 'CANCELLED' });
    },
  });
  await page.user.click(await page.findByRole('button', { name: 'Cancel' }));
  expect(await page.findByText(/Nothing is running/)).toBeTruthy();
});

test('a viewer sees progress but cannot cancel', async () => {
  const page = await openTray({ jobs: [jobFixture()], viewer: { ...VIEWER, role: 'VIEWER' } });
  await page.findByText('Fitting 4 segments, start 7 of 20');
  expect(page.queryByRole('button', { name: 'Cancel' })).toBeNull();
});
