import { expect, test } from '@jest/globals';
import { pathsOf } from '../../app/paths.js';
import { nextAction } from './next-action.js';
import type { StudyProgressFragment } from './study-progress.fragment.generated.js';

const paths = pathsOf('w1', 's1');
const NOTHING: StudyProgressFragment['counts'] = {
  respondents: 0,
  responses: 0,
  interviews: 0,
  turns: 0,
  openAnswers: 0,
  needsProposed: 0,
  needsAccepted: 0,
  themes: 0,
  passages: 0,
  segmentations: 0,
  runsDone: 0,
};
const VERDICT: NonNullable<StudyProgressFragment['latestVerdict']> = {
  runId: 'r1',
  segmentationId: 'sg1',
  segmentationName: 'By importance',
  verdict: 'NATURAL',
  headline: 'Four distinct groups.',
  k: 4,
  at: '2026-11-20T09:12:00Z',
};

function next(counts: Partial<StudyProgressFragment['counts']>, latestVerdict: typeof VERDICT | null = null) {
  return nextAction({ id: 's1', counts: { ...NOTHING, ...counts }, latestVerdict, activity: [] }, paths);
}

test('an empty study asks for a survey', () => {
  expect(next({})).toMatchObject({ step: 'collect', to: '/w/w1/s/s1/data/imports/new' });
});

test('text that was not read for needs yet is read by a job', () => {
  expect(next({ responses: 120, openAnswers: 210 })).toMatchObject({ step: 'needs', deed: 'propose-needs' });
});

test('interviews alone are text enough', () => {
  expect(next({ interviews: 4, turns: 80 })).toMatchObject({ step: 'needs', deed: 'propose-needs' });
});

test('a survey without text leads to its segments: people are compared by their answers', () => {
  const counts = { respondents: 1453, responses: 1453 };
  expect(next(counts)).toMatchObject({
    step: 'segments',
    to: '/w/w1/s/s1/segments/new',
    why: 'There is no text to find needs in, but the answers of 1,453 people can be compared.',
  });
  expect(next(counts, VERDICT)).toMatchObject({ step: 'decide' });
});

test('proposals are reviewed before anything is segmented', () => {
  expect(next({ responses: 120, needsProposed: 18 })).toMatchObject({
    label: 'Review 18 proposed needs',
    to: '/w/w1/s/s1/needs/review',
  });
});

test('a few proposals left over do not hold up the segmentation', () => {
  expect(next({ responses: 120, needsProposed: 3, needsAccepted: 14 })).toMatchObject({
    step: 'segments',
    to: '/w/w1/s/s1/segments/new',
  });
});

test('segments that were found are read', () => {
  expect(next({ responses: 120, needsAccepted: 14, runsDone: 1 }, VERDICT)).toMatchObject({
    step: 'decide',
    label: 'Read the 4 segments',
    to: '/w/w1/s/s1/segments/runs/r1',
  });
});

test('a no leads to its reasons, not to segments', () => {
  const { label, to } = next({ responses: 120, needsAccepted: 14, runsDone: 1 }, { ...VERDICT, verdict: 'NONE', k: 1 });
  expect(label).toContain('no groups');
  expect(to).toBe('/w/w1/s/s1/segments/runs/r1');
});
