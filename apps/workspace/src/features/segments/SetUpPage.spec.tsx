import { expect, test } from '@jest/globals';
import { GraphQLError } from 'graphql';
import { countsFixture, studyFixture } from '../../testing/fixtures.js';
import { renderPage } from '../../testing/render-page.js';
import { unfinishedRun } from './segment-fixtures.js';
import SetUpPage from './SetUpPage.js';

const question = {
  id: 'q1',
  key: 'Q1',
  title: 'Q1',
  kind: 'RATING',
  aspect: 'IMPORTANCE',
  needName: null,
  battery: 'Q',
  options: [],
  answered: 290,
};
const need = (id: string) => ({
  id,
  label: `Need ${id}`,
  statement: '',
  respondents: 20,
  theme: null,
  ratings: [{ id: `r${id}`, aspect: 'IMPORTANCE', question }],
});
const CHECK = {
  n: 290,
  respondents: 300,
  withheld: 3,
  items: 2,
  missingShare: 0.03,
  styleShare: 0.62,
  sampleSize: { needed: 140, have: 290, ok: true, source: 'Dolnicar' },
  constantItems: [],
  indicators: [],
  warnings: [],
};

const show = (answers: Record<string, unknown>) =>
  renderPage(<SetUpPage />, {
    path: '/w/w1/s/s1/segments/new',
    route: '/w/:workspaceId/s/:studyId/segments/new',
    answers: {
      study: studyFixture({
        counts: countsFixture({ respondents: 300 }),
        questions: [question],
        attributes: [{ id: 'a1', key: 'age', title: 'Age', kind: 'DEMOGRAPHIC' }],
      }),
      codebook: { studyId: 's1', needs: [need('n1'), need('n2')] },
      basisCheck: CHECK,
      ...answers,
    },
  });

test('what is preselected runs with one click', async () => {
  const sent: unknown[] = [];
  const page = show({
    createSegmentation: ({ input }: { input: unknown }) => {
      sent.push(input);
      return { id: 'g1', name: 'Needs by importance' };
    },
    startRun: () => unfinishedRun({ id: 'r7' }),
  });
  await page.user.click(await page.findByRole('button', { name: 'Run segmentation' }));
  expect(await page.findByText('at /w/w1/s/s1/segments/runs/r7')).toBeTruthy();
  expect(sent).toHaveLength(1);
  expect(sent[0]).toMatchObject({
    name: 'Needs by importance',
    basis: {
      needs: [
        { needId: 'n1', measure: 'IMPORTANCE' },
        { needId: 'n2', measure: 'IMPORTANCE' },
      ],
    },
    profile: { attributeKeys: ['age'] },
  });
});

test('a run that does not start can be tried again without a second segmentation', async () => {
  let tries = 0;
  let created = 0;
  const page = show({
    createSegmentation: () => {
      created += 1;
      return { id: 'g1', name: 'Needs by importance' };
    },
    startRun: () => {
      tries += 1;
      if (tries === 1) throw new GraphQLError('The queue is full');
      return unfinishedRun({ id: 'r7' });
    },
  });
  await page.user.click(await page.findByRole('button', { name: 'Run segmentation' }));
  expect((await page.findByRole('alert')).textContent).toContain('The queue is full');
  await page.user.click(page.getByRole('button', { name: 'Run segmentation' }));
  expect(await page.findByText('at /w/w1/s/s1/segments/runs/r7')).toBeTruthy();
  expect(created).toBe(1);
});

test('the data check tells how many people there are, how many are left out, and what the rating style means', async () => {
  const page = show({});
  expect(await page.findByText('290 of 300')).toBeTruthy();
  expect(page.getByText(/withhold the use of what they said/)).toBeTruthy();
  expect(page.getByText(/people differ mostly in how high they rate everything/)).toBeTruthy();
});

test('with fewer than two items nothing can be run, and the page says why', async () => {
  const page = show({});
  await page.user.click(await page.findByRole('checkbox', { name: 'Need n1' }));
  expect(page.getByText('Choose at least 2 items to compare people by.')).toBeTruthy();
  expect((page.getByRole('button', { name: 'Run segmentation' }) as HTMLButtonElement).disabled).toBe(true);
});

test('a basis that the server refuses says what is wrong with it', async () => {
  const page = show({
    basisCheck: () => {
      throw new GraphQLError('Nobody was asked for the importance of "Need n1"');
    },
  });
  expect((await page.findByRole('alert')).textContent).toContain('Nobody was asked for the importance');
});
