import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { DESKTOP, launchBrowser, PATIENCE_MS, screenshot, seriousViolations } from './browser.js';
import { KeyboardPerson } from './keyboard.js';
import { MAIL, surveyRows, toFile, TRANSCRIPTS } from './own-data.js';
import { type Product, startProduct } from './product.js';

const MINUTE_MS = 60_000;
/** Enough for the engine to hold some back. */
const DECISIONS = 40;

/** One researcher, her own files, from the first page to the verdict, by keyboard alone. The steps build on each other. */
describe('a researcher with her own files and no mouse', () => {
  let product: Product;
  let browser: Browser;
  let page: Page;
  let person: KeyboardPerson;

  beforeAll(async () => {
    product = await startProduct();
    browser = await launchBrowser();
    page = await (await browser.newContext({ viewport: DESKTOP })).newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    person = new KeyboardPerson(page);
  }, 5 * MINUTE_MS);
  afterAll(async () => {
    await browser?.close();
    await product?.remove();
  }, MINUTE_MS);

  const button = (name: string | RegExp) => page.getByRole('button', { name });
  const link = (name: string | RegExp) => page.getByRole('link', { name });
  const heading = (name: string | RegExp) => page.getByRole('heading', { name });
  const look = async (name: string) => {
    await screenshot(page, `own-data-${name}`);
    expect(await seriousViolations(page)).toEqual([]);
  };

  test(
    'she signs in by the printed link and makes a study',
    async () => {
      await page.goto(product.signInLink);
      await person.activate(button('Not now'));
      await heading(/^Studies$/).waitFor();
      await person.activate(button('Import'));
      await person.write(page.getByLabel('Name'), 'Notes');
      await person.write(page.getByLabel('Question'), 'What do people need from notes?');
      await person.activate(button('Create study and import'));
      await heading('Import a survey').waitFor();
      await look('import');
    },
    3 * MINUTE_MS,
  );

  test(
    'the good file is imported, and a second time changes nothing',
    async () => {
      for (const expected of [/new 240/, /unchanged 240/]) {
        // The page puts the focus on its title once it has loaded.
        await page.goto(page.url().replace(/\/data\/.*/, '/data/imports/new'), { waitUntil: 'networkidle' });
        await person.chooseFiles(button(/Choose/), toFile('survey.csv', surveyRows()));
        await person.activate(button('Read the file'));
        await button(/^Import 240 responses/).waitFor();
        await screenshot(page, 'own-data-understood');
        await person.activate(button(/^Import 240 responses/));
        const result = page.locator('dl[aria-label="Result"]');
        await result.waitFor();
        expect((await result.innerText()).replace(/\s+/g, ' ')).toMatch(expected);
      }
      await look('imported');
    },
    4 * MINUTE_MS,
  );

  test(
    'a bad file is refused by row and column, and nothing is imported',
    async () => {
      const [header, ...rows] = surveyRows();
      rows[16]![2] = '9 - Out of this world';
      rows[20]![0] = rows[19]![0]!;
      // The page puts the focus on its title once it has loaded.
      await page.goto(page.url().replace(/\/data\/.*/, '/data/imports/new'), { waitUntil: 'networkidle' });
      await person.chooseFiles(button(/Choose/), toFile('bad.csv', [header!, ...rows]));
      await person.activate(button('Read the file'));
      await button(/^Import 240 responses/).waitFor();
      await look('understood');
      await person.activate(button(/^Import 240 responses/));
      await page
        .getByText(/Nothing was imported/)
        .first()
        .waitFor();
      await page.getByText('9 - Out of this world').first().waitFor();
      await look('errors');
    },
    3 * MINUTE_MS,
  );

  test(
    'two interviews come in, linked to the people of the survey',
    async () => {
      await page.goto(page.url().replace(/\/data\/.*/, '/interviews/import'));
      await person.chooseFiles(button(/Choose/), TRANSCRIPTS);
      await page.getByText('2 transcripts understood').waitFor();
      await look('transcripts');
      await person.activate(button('Import 2 interviews'));
      await link(/P-001/).first().waitFor();
      await look('interviews');
    },
    3 * MINUTE_MS,
  );

  test(
    'an address that somebody gave away is proposed, decided on by a key, and redacted wherever it stood',
    async () => {
      await page.goto(page.url().replace(/\/interviews.*/, '/data/personal-data'));
      await button(new RegExp(`${MAIL}: .*, to decide`)).waitFor();
      await look('personal-data');
      await page.keyboard.press('a');
      await person.activate(button('Redact 1'));
      const downloaded = page.waitForEvent('download');
      await person.activate(button('Download the key'));
      await downloaded;
      await person.toggle(page.getByRole('checkbox'));
      await person.activate(page.getByRole('dialog').getByRole('button', { name: 'Redact 1' }));
      await page.getByText('1 personal data redacted').waitFor();
      await page.goto(page.url().replace(/\/data.*/, '/respondents'));
      await link(/P-001/).first().click();
      await page.getByText('[E-mail 1]').first().waitFor();
      expect(await page.locator('body').innerText()).not.toContain(MAIL);
    },
    3 * MINUTE_MS,
  );

  test(
    'needs are proposed, one is accepted and the step undone',
    async () => {
      await page.goto(page.url().replace(/\/respondents.*/, '/needs'));
      await person.activate(button(/^Propose needs/).first());
      await page
        .getByText(/proposed/)
        .first()
        .waitFor({ timeout: 4 * MINUTE_MS });
      await look('needs');
      await page.keyboard.press('j');
      await page.keyboard.press('r');
      await button(/^Undo/).first().waitFor();
      await page.keyboard.press('z');
      await button(/^Do again/).waitFor();
    },
    4 * MINUTE_MS,
  );

  test(
    'passages are reviewed by one key each, and the engine says how far it agrees',
    async () => {
      await page.goto(page.url().replace(/\/needs.*/, '/needs/review'));
      await button(/^Accept A/).waitFor();
      const decided = page.getByRole('status').filter({ hasText: 'decided just now' });
      const start = Date.now();
      for (let count = 1; count <= DECISIONS; count += 1) {
        await page.keyboard.press(count % 4 === 0 ? 'r' : 'a');
        await decided.filter({ hasText: ` ${count} decided just now` }).waitFor();
      }
      console.info(`${((DECISIONS * MINUTE_MS) / (Date.now() - start)).toFixed(0)} passages a minute`);
      await look('review');
      await page.keyboard.press('z');
      await decided.filter({ hasText: ` ${DECISIONS - 1} decided just now` }).waitFor();
      await page.getByRole('link', { name: 'How far it agrees with you' }).click();
      await person.activate(button('Learn from decisions now'));
      await page.getByText(`${DECISIONS - 1} passages decided`).waitFor();
      await look('agreement');
    },
    3 * MINUTE_MS,
  );

  test(
    'a segmentation runs to a verdict, and a segment can be named',
    async () => {
      await page.goto(page.url().replace(/\/needs.*/, '/segments/new'));
      await person.activate(button('Run segmentation'));
      await page.getByText('Why', { exact: true }).waitFor({ timeout: 4 * MINUTE_MS });
      await heading(/Two distinct groups|groups/)
        .first()
        .waitFor();
      await look('verdict');
    },
    6 * MINUTE_MS,
  );
});
