import { expect, test } from '@jest/globals';
import { GraphQLError } from 'graphql';
import { countsFixture, jobFixture, studyFixture } from '../../testing/fixtures.js';
import { renderPage } from '../../testing/render-page.js';
import { EventFeed } from '../../testing/schema-link.js';
import { Component as OverviewRoom } from './OverviewRoom.js';

test('an empty study shows its question and the one thing to do', async () => {
  const page = renderPage(<OverviewRoom />, { answers: { study: studyFixture() } });
  expect(await page.findByText('What do people need from a notebook?')).toBeTruthy();
  const action = page.getByRole('link', { name: 'Import a survey' });
  expect(action.getAttribute('href')).toBe('/w/w1/s/s1/data/imports/new');
});

test('a study that cannot be read says why, and offers to try again', async () => {
  let tries = 0;
  const page = renderPage(<OverviewRoom />, {
    answers: {
      study: () => {
        tries += 1;
        // The head of the study and its overview are read at once; both fail the first time.
        if (tries <= 2) throw new GraphQLError('The database is starting');
        return studyFixture();
      },
    },
  });
  expect((await page.findByRole('alert')).textContent).toContain('The database is starting');
  await page.user.click(page.getByRole('button', { name: 'Try again' }));
  expect(await page.findByText('What do people need from a notebook?')).toBeTruthy();
});

test('needs are searched by a job, whose progress takes the place of the button', async () => {
  let isSearching = false;
  const page = renderPage(<OverviewRoom />, {
    answers: {
      study: () =>
        studyFixture({
          counts: countsFixture({ responses: 120, openAnswers: 210 }),
          jobs: isSearching ? [jobFixture({ title: 'Find needs', step: 'Reading answers' })] : [],
        }),
      proposeNeeds: () => {
        isSearching = true;
        return jobFixture({ title: 'Find needs', step: 'Reading answers' });
      },
    },
  });
  await page.user.click(await page.findByRole('button', { name: 'Find needs' }));
  expect(await page.findByText('Reading answers')).toBeTruthy();
  expect(page.queryByRole('button', { name: 'Find needs' })).toBeNull();
});

test('counts and next action change while one looks on', async () => {
  const studyChanged = new EventFeed<unknown>();
  const page = renderPage(<OverviewRoom />, {
    answers: { study: studyFixture(), studyChanged: () => studyChanged },
  });
  await page.findByRole('link', { name: 'Import a survey' });
  studyChanged.send({
    studyChanged: studyFixture({ counts: countsFixture({ responses: 600, needsProposed: 18 }) }),
  });
  expect(await page.findByRole('link', { name: 'Review 18 proposed needs' })).toBeTruthy();
  expect(page.getByText('600 responses')).toBeTruthy();
});

test('a demo study says that its data are synthetic', async () => {
  const page = renderPage(<OverviewRoom />, { answers: { study: studyFixture({ isDemo: true }) } });
  expect(await page.findByText('Demo · synthetic data')).toBeTruthy();
});
