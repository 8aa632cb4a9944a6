import { expect, test } from '@jest/globals';
import { GraphQLError } from 'graphql';
import { renderPage } from '../../testing/render-page.js';
import { runFixture, segmentFixture } from './segment-fixtures.js';
import SegmentPage from './SegmentPage.js';

const NOBODY = { totalCount: 0, edges: [], pageInfo: { hasNextPage: false, hasPreviousPage: false, endCursor: null } };
const LANDSCAPE = {
  formula: 'importance + max(importance − satisfaction, 0)',
  source: 'Ulwick',
  minimumN: 30,
  respondents: 300,
  opportunities: [],
};

function show(fields: Record<string, unknown> = {}, answers: Record<string, unknown> = {}) {
  const run = runFixture('CONSTRUCTED');
  const segment = segmentFixture(0, { run, solution: run.solutions[1], members: NOBODY, ...fields });
  return renderPage(<SegmentPage />, {
    path: '/w/w1/s/s1/segments/segment-A',
    route: '/w/:workspaceId/s/:studyId/segments/:segmentId',
    answers: { segment, opportunityLandscape: LANDSCAPE, ...answers },
  });
}

test('what is typed is saved by itself when the field is left', async () => {
  const sent: unknown[] = [];
  const page = show(
    {},
    {
      describeSegment: ({ input }: { input: { description: string } }) => {
        sent.push(input);
        return segmentFixture(0, { description: input.description });
      },
    },
  );
  await page.user.type(await page.findByRole('textbox', { name: 'Claim' }), 'They plan ahead');
  await page.user.tab();
  expect(await page.findByText('Saved')).toBeTruthy();
  expect(sent.at(-1)).toMatchObject({ segmentId: 'segment-A', description: 'They plan ahead' });
});

test('what could not be saved stays, says so, and can be saved again', async () => {
  let isDown = true;
  const page = show(
    {},
    {
      describeSegment: ({ input }: { input: { description: string } }) => {
        if (isDown) throw new GraphQLError('The database is away');
        return segmentFixture(0, { description: input.description });
      },
    },
  );
  await page.user.type(await page.findByRole('textbox', { name: 'Claim' }), 'They plan ahead');
  await page.user.tab();
  expect(await page.findByText('Not saved. What you typed is kept here.')).toBeTruthy();
  expect(page.getByText('The database is away')).toBeTruthy();
  expect((page.getByRole('textbox', { name: 'Claim' }) as HTMLTextAreaElement).value).toBe('They plan ahead');
  isDown = false;
  await page.user.click(page.getByRole('button', { name: 'Save again' }));
  expect(await page.findByText('Saved')).toBeTruthy();
});

test('the page says what is not known, and that the cut was constructed', async () => {
  const page = show({ unknowns: ['Nobody of this segment was interviewed.'] });
  expect(await page.findByText('Nobody of this segment was interviewed.')).toBeTruthy();
  expect(page.getByText(/a constructed cut/)).toBeTruthy();
});

test('too few ratings leave a sentence in place of a landscape', async () => {
  const page = show();
  expect(await page.findByText(/by at least 30 people of this segment/)).toBeTruthy();
});

test('a variable that formed the segments is shown as not tested, with the reason', async () => {
  const page = show({
    profileTests: [
      {
        key: 'age',
        title: 'Age',
        attributeKind: 'DEMOGRAPHIC',
        scale: 'NOMINAL',
        test: 'none',
        statistic: null,
        df: null,
        pValue: null,
        adjustedP: null,
        note: 'it built the segments',
        cells: [{ segmentPosition: 0, level: 'under 30', value: 0.4, low: 0.3, high: 0.5, n: 150, total: 0.2 }],
      },
    ],
  });
  expect(await page.findByText('not tested')).toBeTruthy();
  expect(page.getByText(/it built the segments/)).toBeTruthy();
});
