import { expect, test } from '@jest/globals';
import { segmentFixture } from '../segments/segment-fixtures.js';
import { studyFixture } from '../../testing/fixtures.js';
import { renderPage } from '../../testing/render-page.js';
import { Component } from './OpportunitiesRoom.js';

const interval = (estimate: number) => ({ estimate, low: estimate - 1, high: estimate + 1 });
const NOTHING = { estimate: null, low: null, high: null };

const opportunity = (label: string, rank: number, zone: string, fields: Record<string, unknown> = {}) => ({
  need: { id: `need-${rank}`, label },
  n: 200,
  enoughData: true,
  reason: null,
  zone,
  rank,
  rankLow: rank,
  rankHigh: rank + 2,
  importance: interval(8),
  satisfaction: interval(4),
  score: interval(13 - rank),
  meanGap: interval(2),
  ...fields,
});
const thin = opportunity('Share a notebook', 9, 'APPROPRIATE', {
  ...{ n: 12, enoughData: false, zone: null, rank: null, rankLow: null, rankHigh: null },
  ...{ importance: NOTHING, satisfaction: NOTHING, score: NOTHING, meanGap: NOTHING },
});

const landscape = (opportunities: readonly unknown[], fields: Record<string, unknown> = {}) => ({
  opportunities,
  formula: 'opportunity = importance + gap',
  source: 'Ulwick 2002',
  minimumN: 30,
  respondents: 300,
  segment: null,
  ...fields,
});
const codebook = (needs: readonly unknown[]) => ({ studyId: 's1', needs });
const need = (label: string, ...aspects: string[]) => ({
  id: `need-${label}`,
  label,
  status: 'ACCEPTED',
  ratings: aspects.map((aspect) => ({ id: `${label}-${aspect}`, aspect })),
});

const show = (answers: Record<string, unknown>, path = '/w/w1/s/s1/opportunities') =>
  renderPage(<Component />, { path, answers: { study: studyFixture(), codebook: codebook([]), ...answers } });

const TWO = [opportunity('Find old work', 1, 'UNDERSERVED'), opportunity('Run code', 2, 'TABLE_STAKES')];

test('the title names the largest gap; formula and source stand on the screen', async () => {
  const page = show({ opportunityLandscape: landscape(TWO) });
  expect(await page.findByText('The largest gap: Find old work')).toBeTruthy();
  expect(page.getByText('opportunity = importance + gap')).toBeTruthy();
  expect(page.getByText('Ulwick 2002')).toBeTruthy();
});

test('where nothing is under-served, the title does not pretend so', async () => {
  const page = show({ opportunityLandscape: landscape([TWO[1]]) });
  expect(await page.findByText('No need is under-served; the largest gap: Run code')).toBeTruthy();
});

test('a rank comes with where it could lie, and a need without enough data has its n in place of a number', async () => {
  const page = show({ opportunityLandscape: landscape([...TWO, thin]) });
  const row = (await page.findByRole('button', { name: 'Find old work open the evidence' })).closest('tr')!;
  expect(row.textContent).toContain('1 (1–3)');
  expect(page.getByText('not enough data (n = 12)')).toBeTruthy();
});

test('the table can be narrowed to a zone, and says when nothing lies in it', async () => {
  const page = show({ opportunityLandscape: landscape(TWO) });
  await page.user.click(await page.findByRole('button', { name: 'Under-served 1' }));
  expect(page.queryByRole('button', { name: 'Run code open the evidence' })).toBeNull();
  await page.user.click(page.getByRole('button', { name: 'Over-served 0' }));
  expect(page.getByText('No need lies in this zone: over-served.')).toBeTruthy();
});

test('without ratings the room says which need lacks what and leads there', async () => {
  const needs = [need('Run code'), need('Find old work', 'IMPORTANCE'), need('Share', 'IMPORTANCE', 'SATISFACTION')];
  const page = show({ opportunityLandscape: landscape([]), codebook: codebook(needs) });
  expect(await page.findByRole('heading', { name: 'No need has both ratings' })).toBeTruthy();
  const items = page.getAllByRole('listitem').map(({ textContent }) => textContent);
  expect(items).toEqual(['Find old work: no satisfaction rating', 'Run code: no importance and satisfaction rating']);
  expect(page.getByRole('link', { name: 'Link ratings' }).getAttribute('href')).toBe(
    '/w/w1/s/s1/needs/need-Find old work',
  );
});

test('choosing a segment of the latest run asks for its landscape', async () => {
  const verdict = {
    ...{ runId: 'r1', segmentationId: 'g1', segmentationName: 'By importance', verdict: 'NATURAL' },
    ...{ headline: 'Two distinct groups.', k: 2, at: '2026-11-20T08:00:00Z' },
  };
  const segments = [segmentFixture(0, { name: 'Planners' }), segmentFixture(1)];
  const run = { id: 'r1', number: 3, segmentation: { id: 'g1', name: 'By importance' } };
  const asked: unknown[] = [];
  const page = show({
    study: studyFixture({ latestVerdict: verdict }),
    run: { ...run, selected: { id: 'solution', segments } },
    opportunityLandscape: ({ segmentId }: { segmentId: string | null }) => {
      asked.push(segmentId ?? null);
      return segmentId ? landscape([TWO[1]], { respondents: 150, segment: segments[0] }) : landscape(TWO);
    },
  });
  await page.findByRole('option', { name: 'A Planners (n = 150)' });
  await page.user.selectOptions(page.getByRole('combobox', { name: 'People' }), 'segment-A');
  expect(await page.findByText('No need is under-served; the largest gap: Run code')).toBeTruthy();
  expect(asked).toEqual([null, 'segment-A']);
});
