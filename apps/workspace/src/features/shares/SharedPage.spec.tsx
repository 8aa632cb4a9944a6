import { expect, test } from '@jest/globals';
import { renderPage } from '../../testing/render-page.js';
import { chosenVoices, needGroups } from './shared-groups.js';
import { Component } from './SharedPage.js';

const estimate = (value: number) => ({
  value,
  low: value - 0.05,
  high: value + 0.05,
  n: 90,
  base: 200,
  enough: true,
  note: null,
});
const interval = (at: number) => ({ estimate: at, low: at - 1, high: at + 1 });
const opportunity = { label: 'Find old work', n: 180, enoughData: true, zone: 'UNDERSERVED' };
const found = { ...opportunity, importance: interval(8), satisfaction: interval(3), score: interval(13) };

const segment = (letter: string, fields: Record<string, unknown> = {}) => ({
  letter,
  name: null,
  description: '',
  size: 90,
  share: estimate(0.45),
  stability: 0.8,
  stabilityWord: 'holds',
  topNeeds: [{ label: 'Find old work', statement: '', measure: null, segment: estimate(0.7), total: estimate(0.4) }],
  quotes: [{ text: 'I never find it again.', frame: 'What annoys you?', need: 'Find old work' }],
  against: [],
  profile: [],
  attributes: [{ title: 'Role', level: 'Teacher', segment: null, total: 0.02 }],
  opportunities: [{ ...found, n: null, enoughData: false, zone: null }],
  ...fields,
});

const shared = (verdict: string, segments: readonly unknown[]) => ({
  __typename: 'SharedPage',
  studyName: 'Notebook users',
  studyQuestion: 'What do people need from a notebook?',
  segmentationName: 'By importance',
  isDemo: true,
  respondents: 200,
  expiresAt: '2026-12-24T08:00:00Z',
  formula: 'opportunity = importance + gap',
  source: 'Ulwick 2002',
  minimumN: 30,
  landscape: [found],
  segments,
  verdict: {
    ...{ verdict, headline: 'Two distinct groups.', naturalK: 2, k: 2, style: 'raw', method: 'lca' },
    ...{ reasons: ['Another sample would show them again.'], whatNext: [], warnings: [] },
  },
});

const show = (answer: unknown) =>
  renderPage(<Component />, { path: '/shared/secret', route: '/shared/:token', answers: { shared: answer } });

test('a link that is unknown, expired or revoked says so, and leads nowhere', async () => {
  const page = show(null);
  expect(await page.findByRole('heading', { name: 'This link does not open anything' })).toBeTruthy();
  expect(page.queryAllByRole('link')).toEqual([]);
});

test('the page answers, gives voices and sizes, says what it is, and has no way into the workspace', async () => {
  const page = show(shared('NATURAL', [segment('A', { name: 'Planners' }), segment('B')]));
  expect(await page.findByRole('heading', { level: 1, name: 'Two distinct groups.' })).toBeTruthy();
  expect(page.getByText('Another sample would show them again.')).toBeTruthy();
  expect(page.getByRole('article', { name: 'Planners' }).textContent).toContain('I never find it again.');
  expect(page.getByText('Demo · synthetic data')).toBeTruthy();
  expect(page.getByText(/This page is read-only/)).toBeTruthy();
  expect(page.queryAllByRole('link')).toEqual([]);
});

test('few people are neither counted nor given a share', async () => {
  const page = show(shared('NATURAL', [segment('A'), segment('B')]));
  const article = await page.findByRole('article', { name: 'Segment A' });
  expect(article.textContent).toContain('under five people');
  expect(article.textContent).toContain('Find old work (n < 5)');
});

test('a cut of a continuum is called constructed', async () => {
  const page = show(shared('REPRODUCIBLE', [segment('A'), segment('B')]));
  expect(await page.findByRole('heading', { name: '2 segments · constructed' })).toBeTruthy();
});

test('one group is shown as everybody, without a letter', async () => {
  const page = show(shared('NONE', [segment('A')]));
  expect(await page.findByRole('article', { name: 'All people' })).toBeTruthy();
  expect(page.queryByText('Segment A')).toBeNull();
});

test('shares and means never stand on one axis', () => {
  const row = { label: 'Find', statement: '', segment: estimate(0.7), total: estimate(0.4) };
  const groups = needGroups([
    { ...row, measure: 'IMPORTANCE' },
    { ...row, measure: null },
    { ...row, measure: 'MENTION' },
  ]);
  expect(groups.map(({ what, rows }) => [what, rows.length])).toEqual([
    ['mean importance, of 10', 1],
    ['share who mention it', 2],
  ]);
});

test('each need is heard once before one is heard twice', () => {
  const voice = (text: string, need: string) => ({ text, need, frame: null });
  const voices = [voice('a1', 'A'), voice('a2', 'A'), voice('b1', 'B')];
  expect(chosenVoices(voices, 2).map(({ text }) => text)).toEqual(['a1', 'b1']);
  expect(chosenVoices(voices, 3).map(({ text }) => text)).toEqual(['a1', 'b1', 'a2']);
});
