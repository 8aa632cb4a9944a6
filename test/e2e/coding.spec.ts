import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { silentWav } from '@needfinder/test-kit';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { DESKTOP, eventually, launchBrowser, PATIENCE_MS, screenshot, seriousViolations } from './browser.js';
import { chooseFiles, cite, codeSentences, codings, goToTurn, newCode, saved, turns } from './coding-desk.js';
import { LONG_ANSWERS, LONG_TRANSCRIPTS, MAIL, surveyRows, toFile } from './own-data.js';
import { type Product, startProduct } from './product.js';

const MINUTE_MS = 60_000;
/** Two people code three interviews at the same time, by keyboard, through a lost connection and a restart. */
describe('two coders, from transcripts to segments', () => {
  let product: Product;
  let browser: Browser;
  let contexts: BrowserContext[];
  let ada: Page;
  let bob: Page;
  let study: string;
  let room: string;
  /** Address of the page of insights. */
  let page: string;

  beforeAll(async () => {
    product = await startProduct();
    browser = await launchBrowser();
    contexts = [await browser.newContext({ viewport: DESKTOP }), await browser.newContext({ viewport: DESKTOP })];
    [ada, bob] = (await Promise.all(contexts.map((context) => context.newPage()))) as [Page, Page];
    for (const page of [ada, bob]) page.setDefaultTimeout(PATIENCE_MS);
  }, 5 * MINUTE_MS);
  afterAll(async () => {
    await browser?.close();
    await product?.remove();
  }, MINUTE_MS);

  const agree = async (expected: readonly string[]) => {
    for (const page of [ada, bob]) await eventually(async () => (await codings(page)).join(), expected.join());
  };

  test(
    'an owner imports a survey and three transcripts of its people',
    async () => {
      await ada.goto(product.signInLink);
      await ada.getByRole('button', { name: 'Not now' }).click();
      await ada.getByRole('button', { name: 'Import', exact: true }).click();
      await ada.getByLabel('Name').fill('Notes');
      await ada.getByRole('button', { name: 'Create study and import' }).click();
      await chooseFiles(ada, toFile('survey.csv', surveyRows()));
      await ada.getByRole('button', { name: 'Read the file' }).click();
      await ada.getByRole('button', { name: /^Import 240 responses/ }).click();
      await ada.locator('dl[aria-label="Result"]').waitFor();
      study = ada.url().replace(/\/data\/.*/, '');
      await ada.goto(`${study}/interviews/import`);
      await chooseFiles(ada, ...LONG_TRANSCRIPTS);
      await ada.getByRole('button', { name: 'Import 3 interviews' }).click();
      await ada.getByRole('link', { name: /P-005/ }).first().waitFor();
    },
    3 * MINUTE_MS,
  );

  test(
    'what tells who somebody is goes before anybody codes',
    async () => {
      await ada.goto(`${study}/data/personal-data`);
      // Once in the survey and once in P-003, which is looked through later.
      await ada
        .getByRole('button', { name: new RegExp(`${MAIL}: .*, to decide`) })
        .nth(1)
        .waitFor();
      await ada.keyboard.press('Shift+A');
      await ada.getByRole('button', { name: /^Redact \d+$/ }).click();
      const downloaded = ada.waitForEvent('download');
      await ada.getByRole('button', { name: 'Download the key' }).click();
      await downloaded;
      await ada.getByRole('checkbox').check();
      await ada
        .getByRole('dialog')
        .getByRole('button', { name: /^Redact \d+$/ })
        .click();
      await ada.getByText(/\d+ personal data redacted/).waitFor();
      await ada.goto(`${study}/interviews`);
      await ada.getByRole('link', { name: /P-003/ }).first().click();
      await turns(ada).filter({ hasText: '[E-mail 1]' }).waitFor();
    },
    4 * MINUTE_MS,
  );

  test(
    'she invites an editor into the first interview',
    async () => {
      await ada.goto(`${study}/interviews`);
      await ada.getByRole('link', { name: /P-001/ }).first().click();
      await turns(ada).waitFor();
      room = ada.url();

      const settings = await contexts[0]!.newPage();
      await settings.goto(room.replace(/\/s\/.*/, '/settings/people'));
      await settings.getByLabel('Role', { exact: true }).last().selectOption('EDITOR');
      await settings.getByRole('button', { name: 'Create invite link' }).click();
      await bob.goto((await settings.locator('code').first().textContent())!);
      await settings.close();
      await bob.getByLabel('Name').fill('Bob');
      await bob.getByLabel('E-mail').fill('bob@example.org');
      await bob.getByLabel('Password').first().fill('correct horse battery');
      await bob.getByRole('button', { name: 'Join' }).click();
      await bob.getByRole('button', { name: 'Join' }).waitFor({ state: 'detached' });
      await bob.goto(room);
      await turns(bob).waitFor();
    },
    5 * MINUTE_MS,
  );

  test(
    'both code at the same time by keyboard, at more than fifteen codings a minute, and see each other',
    async () => {
      await newCode(ada, 1, 'Find notes');
      await newCode(bob, 3, 'Pass notes on');
      const start = Date.now();
      await Promise.all([codeSentences(ada, 1, 2), codeSentences(bob, 3, 2), saved(ada)]);
      await Promise.all([codeSentences(ada, 5, 3), codeSentences(bob, 7, 3)]);
      await Promise.all([saved(ada), saved(bob)]);
      const perMinute = (10 * MINUTE_MS) / (Date.now() - start);
      console.info(`${perMinute.toFixed(0)} codings a minute, by two people`);
      expect(perMinute / 2).toBeGreaterThan(15);
      await agree(['Find notes 6', 'Pass notes on 6']);
      await bob.locator('[data-here]').getByText('is here').waitFor();
      await screenshot(ada, 'coding-two-people');
      expect(await seriousViolations(ada)).toEqual([]);
    },
    3 * MINUTE_MS,
  );

  test(
    'undo takes back one’s own step only, and redo brings it back',
    async () => {
      await ada.keyboard.press('z');
      await agree(['Find notes 5', 'Pass notes on 6']);
      await ada.keyboard.press('Shift+Z');
      await agree(['Find notes 6', 'Pass notes on 6']);
    },
    4 * MINUTE_MS,
  );

  test(
    'what is coded without a connection waits, and is neither lost nor doubled when the server is back',
    async () => {
      await contexts[1]!.setOffline(true);
      await codeSentences(bob, 1, 3);
      await bob.getByText('3 steps are being saved').waitFor();
      await codeSentences(ada, 3, 1);
      await saved(ada);
      await product.kill();
      await codeSentences(ada, 3, 3);
      product = await product.restart();
      await contexts[1]!.setOffline(false);
      await Promise.all([saved(ada), saved(bob)]);
      await agree(['Find notes 9', 'Pass notes on 9']);
      for (const page of [ada, bob]) {
        await page.reload();
        await turns(page).waitFor();
      }
      await agree(['Find notes 9', 'Pass notes on 9']);
    },
    4 * MINUTE_MS,
  );

  test(
    'agreement is read and disagreements are settled side by side',
    async () => {
      await ada.getByRole('link', { name: 'Compare coders' }).click();
      await ada.getByRole('table', { name: 'Agreement of coders' }).getByText('All together').waitFor();
      const open = ada.getByText(/\d+ disagreements, \d+ not settled yet/);
      await open.waitFor();
      const before = Number(/, (\d+) not/.exec((await open.textContent())!)![1]);
      await screenshot(ada, 'coding-compare');
      expect(await seriousViolations(ada)).toEqual([]);
      await ada.getByRole('button', { name: 'It does not apply' }).first().click();
      await ada.getByText('Settled: it does not apply').waitFor();
      await ada.getByText(new RegExp(`disagreements, ${before - 1} not settled yet`)).waitFor();
    },
    4 * MINUTE_MS,
  );

  test(
    'a sentence is kept as a quote, grouped by keyboard, and leaves in a file only where the person allows it',
    async () => {
      await ada.goto(room);
      await goToTurn(ada, 5);
      await ada.keyboard.press('s');
      await ada.getByRole('button', { name: 'Keep as quote' }).click();
      await ada.getByText('Kept as a quote').first().waitFor({ state: 'attached' });
      await ada.goto(`${study}/ask/quotes`);
      const card = ada.getByRole('article', { name: /Loading a large file/ });
      await card.getByText('not to be quoted: the person was not asked').waitFor();
      await ada.getByRole('button', { name: 'Add a group' }).click();
      const group = ada.getByRole('region', { name: 'Group 1', exact: true });
      await group.getByText('Drop quotes here.').waitFor();
      await card.focus();
      await ada.keyboard.press('Alt+ArrowLeft');
      await group.getByRole('article').waitFor();
      await card.and(ada.locator(':focus')).waitFor();
      await ada.getByRole('button', { name: 'Export' }).click();
      await ada.getByText('1 is kept back: 1 of people who were not asked.').last().waitFor();
      await screenshot(ada, 'quotes-export');
      expect(await seriousViolations(ada)).toEqual([]);
      const downloaded = ada.waitForEvent('download');
      await ada.getByRole('button', { name: 'Export the quotes as Markdown' }).click();
      const file = await readFile(await (await downloaded).path(), 'utf8');
      expect(file).toContain('1 was kept back');
      expect(file).not.toContain('Loading a large file');
    },
    4 * MINUTE_MS,
  );

  test(
    'a page cites a passage and a number by keyboard',
    async () => {
      await ada.goto(`${study}/insights`);
      await ada.getByRole('button', { name: 'New page' }).click();
      await ada.getByRole('textbox', { name: 'Title of the page' }).fill('Large files');
      await ada.getByRole('textbox', { name: 'Text of the page' }).click();
      await ada.keyboard.type('People wait: ');
      await cite(ada, 'loading a large file', /Loading a large file/);
      await ada.keyboard.type(' So do as many as ');
      await cite(ada, 'find notes', /^Number Find notes/);
      await ada.getByText('Saved', { exact: true }).waitFor();
      page = ada.url();
      await ada.getByRole('button', { name: /^“Loading a large file/ }).waitFor();
      const text = () => ada.getByRole('textbox', { name: 'Text of the page' }).innerText();
      await eventually(text, /^People wait: “Loading a large file is slow\.” So do as many as <5/);
      await screenshot(ada, 'insight-cited');
    },
    4 * MINUTE_MS,
  );

  test(
    'a corrected turn leaves the codings of its other words in place',
    async () => {
      await ada.goto(room);
      await goToTurn(ada, 5);
      await ada.getByRole('button', { name: 'Correct the text of this turn' }).click();
      await ada.getByLabel('What was said').fill(LONG_ANSWERS[2]!.replace('a large file', 'a huge file'));
      await ada.getByRole('button', { name: 'Save text' }).click();
      await ada.getByText('a huge file').first().waitFor();
      await turns(ada).locator('[data-index="5"] button[data-stale]').waitFor();
      await turns(ada).locator('[data-index="5"] button:not([data-stale])').nth(1).waitFor();
      expect(await turns(ada).locator('[data-index="5"] button:not([data-stale])').count()).toBe(2);
    },
    4 * MINUTE_MS,
  );

  test(
    'a claim says that the words under it were changed, until they are cited anew',
    async () => {
      await ada.goto(page);
      const mark = ada.getByText('What stands here has changed since it was cited.');
      await mark.waitFor();
      await screenshot(ada, 'insight-changed');
      await ada.getByRole('button', { name: 'Cite as it is now' }).first().click();
      await mark.waitFor({ state: 'detached' });
    },
    4 * MINUTE_MS,
  );

  test(
    'she hears a turn and goes on coding; who is in the same interview hears it too',
    async () => {
      await ada.goto(room);
      await turns(ada).waitFor();
      const chooser = ada.waitForEvent('filechooser');
      await ada.getByRole('button', { name: 'Attach a recording' }).click();
      const recording = { name: 'P-001.wav', mimeType: 'audio/wav', buffer: Buffer.from(silentWav(600)) };
      await (await chooser).setFiles([recording]);
      await ada.getByText('The recording is not redacted:').waitFor();
      await goToTurn(ada, 5);
      await ada.keyboard.press('h');
      await ada.getByRole('button', { name: 'Pause' }).waitFor();
      await ada.keyboard.press('.');
      await ada.keyboard.press('b');
      await ada.getByText(/The turn begins at 00:/).waitFor();
      await turns(ada).locator('[data-index="5"] [data-spoken]').waitFor();
      await ada.keyboard.press('s');
      await ada.keyboard.press('1');
      await saved(ada);
      await screenshot(ada, 'coding-with-recording');
      expect(await seriousViolations(ada)).toEqual([]);
      await ada.keyboard.press('l');
      await ada.getByRole('button', { name: 'Play', exact: true }).waitFor();
      await bob.goto(room);
      await bob.getByRole('button', { name: 'Play', exact: true }).waitFor();
    },
    4 * MINUTE_MS,
  );

  test(
    'what they coded goes into a segmentation with the ratings of the survey',
    async () => {
      await ada.goto(`${study}/segments/new`);
      await ada.getByLabel('Needs by mention').check();
      await screenshot(ada, 'coding-basis');
      await ada.getByRole('button', { name: 'Run segmentation' }).click();
      await ada.getByText('Why', { exact: true }).waitFor({ timeout: 4 * MINUTE_MS });
      expect(await ada.locator('main').innerText()).toMatch(/6 needs by importance.* 2 .*by mention/);
      await screenshot(ada, 'coding-verdict');
    },
    5 * MINUTE_MS,
  );

  test(
    'what was quoted is gone with the person who said it, and the versions of the page are compared',
    async () => {
      await ada.goto(`${study}/respondents?q=P-001`);
      await ada.getByRole('link', { name: 'P-001' }).click();
      await ada.getByRole('button', { name: 'Erase respondent' }).click();
      await ada.getByRole('button', { name: 'Erase P-001' }).click();
      await ada.waitForURL(/\/respondents\?/);
      await bob.goto(page);
      await bob.getByText('What was quoted here was erased.').waitFor();
      expect(await bob.locator('main').innerText()).not.toContain('large file');
      await bob.getByRole('textbox', { name: 'Text of the page' }).click();
      await bob.keyboard.press('Control+End');
      await bob.keyboard.type(' Bob saw it too.');
      await bob.getByText('Saved', { exact: true }).waitFor();
      await bob.getByRole('tab', { name: 'History' }).click();
      await bob.getByRole('button', { name: 'What changed since' }).first().click();
      await bob.locator('ins').getByText('Bob saw it too.').waitFor();
      await screenshot(bob, 'insight-gone');
      expect(await seriousViolations(bob)).toEqual([]);
    },
    4 * MINUTE_MS,
  );
});
