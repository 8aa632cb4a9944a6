import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { DESKTOP, launchBrowser, PATIENCE_MS, PHONE, screenshot, seriousViolations } from './browser.js';
import { type Product, startProduct } from './product.js';
import { answerAtRandom } from './simulated-people.js';

const MINUTE_MS = 60_000;
const TWO_MINUTES_MS = 2 * MINUTE_MS;
/** Completes that the survey's quota asks for: one on a phone, one on a kiosk, ten simulated. */
const WANTED = 12;

/** From a template to answers that count: a researcher at her desk, a respondent on a phone that loses its connection. */
describe('a survey in the field', () => {
  let product: Product;
  let browser: Browser;
  let desk: Page;
  let phone: BrowserContext;
  let link: string;

  beforeAll(async () => {
    product = await startProduct();
    browser = await launchBrowser();
    desk = await (await browser.newContext({ viewport: DESKTOP })).newPage();
    desk.setDefaultTimeout(PATIENCE_MS);
    phone = await browser.newContext({ viewport: PHONE, locale: 'en-GB' });
    phone.setDefaultTimeout(PATIENCE_MS);
  }, 5 * MINUTE_MS);
  afterAll(async () => {
    await browser?.close();
    await product?.remove();
  }, MINUTE_MS);

  const button = (name: string | RegExp) => desk.getByRole('button', { name });
  const look = async (page: Page, name: string) => {
    await screenshot(page, `fielding-${name}`);
    expect(await seriousViolations(page)).toEqual([]);
  };

  test(
    'she makes a survey from a template, adds a question, translates a word, and publishes it',
    async () => {
      await desk.goto(product.signInLink);
      await button('Not now').click();
      await button('New study').first().click();
      await desk.getByLabel('Name').fill('Notes');
      await button('Create study').click();
      await desk.getByRole('link', { name: 'Surveys' }).click();
      await button('New survey').first().click();
      await desk.getByLabel('Name').fill('What people need');
      await button('Create survey').click();
      await desk.getByRole('heading', { name: 'What people need' }).waitFor();
      await desk.frameLocator('iframe').getByText('I agree').waitFor();
      await button(/^What is the hardest part/).click();
      await desk.getByLabel('Question', { exact: true }).fill('What is hardest about notes?');
      // The preview follows to the page of the question.
      await desk.frameLocator('iframe').getByLabel('What is hardest about notes?').first().waitFor();
      await button('Add a question to page 1').last().click();
      await desk.getByRole('menuitem', { name: 'Recommendation (0–10)' }).click();
      const outline = desk.getByRole('navigation', { name: 'Outline' });
      const added = outline.getByRole('button', { name: /^How likely are you/ });
      await added.focus();
      await desk.keyboard.press('Alt+ArrowUp');
      await outline.getByText(/place 2 on page 1/).waitFor();
      await added.dragTo(button(/^What is hardest about/), { targetPosition: { x: 20, y: 2 } });
      await outline.getByText(/place 1 on page 1/).waitFor();
      await desk.keyboard.press('Z');
      await desk.keyboard.press('Z');
      await desk.getByText('All changes saved').waitFor();
      await look(desk, 'builder');
      await desk.getByRole('tab', { name: 'Test' }).click();
      await button(/simulated people answer the draft/).click();
      await desk.getByText('Every question was reached.').waitFor();
      await desk.getByRole('tab', { name: 'Languages' }).click();
      await desk.getByRole('combobox', { name: 'Add a language' }).fill('Arabic');
      await desk.getByRole('option', { name: 'Arabic' }).click();
      await desk.getByLabel('ar: I agree').fill('أوافق');
      await desk.getByText('All changes saved').waitFor();
      await desk.getByRole('tab', { name: 'Quotas' }).click();
      await desk.getByLabel('People in each new quota').fill(String(WANTED));
      await button('Add a quota').click();
      await desk.getByText('All changes saved').waitFor();
      await desk.getByRole('tab', { name: 'Publish' }).click();
      await desk.getByText(/Arabic lacks \d+ texts/).waitFor();
      await button('Publish and open').click();
      await desk.getByText('People answer what you see here.').waitFor();
      await desk.getByLabel('Where it is handed out').fill('Newsletter');
      await button('Make a link').click();
      await desk.getByRole('img', { name: 'QR code: Newsletter' }).waitFor();
      link = await desk.getByRole('link', { name: /\/s\// }).innerText();
      await desk.getByLabel('Other sites may show it in a frame').click();
      await desk.getByLabel('Snippet for another site').waitFor();
      const { 'content-security-policy': policy } = (await desk.request.get(link)).headers();
      expect(policy).toContain('frame-ancestors *');
      await desk.getByLabel('List of people').fill('id,region\nada,North');
      await button('Make invitations').click();
      await desk.getByText('Invitations made: 1.').waitFor();
      await look(desk, 'published');
      await desk.getByRole('tab', { name: 'Test' }).click();
      await button('Let 50 answer as respondents do').click();
      await desk.getByText('Every question was reached. 50 of 50 came to the end').waitFor();
    },
    2 * TWO_MINUTES_MS,
  );

  test(
    'answers given without a connection survive a closed tab, and arrive when it is back',
    async () => {
      const first = await phone.newPage();
      await first.goto(`${link}?lang=ar`);
      await first.getByLabel('أوافق').check();
      expect(await first.evaluate('document.documentElement.dir')).toBe('rtl');
      await look(first, 'phone-arabic');
      await first.getByRole('combobox').selectOption('en');
      await first.getByRole('button', { name: 'Next' }).click();
      await first.getByLabel('Developer').check();
      await first.getByText('All answers are saved').waitFor();
      await phone.setOffline(true);
      await first.getByRole('textbox').fill('Turning meetings into decisions');
      await first.getByText('You are offline').waitFor();
      await first.close();
      await phone.setOffline(false);

      const again = await phone.newPage();
      await again.goto(link);
      await again.getByLabel('Developer').and(again.locator(':checked')).waitFor();
      await again.getByText('All answers are saved').waitFor();
      expect(await again.getByRole('textbox').inputValue()).toBe('Turning meetings into decisions');
      await again.getByRole('button', { name: 'Next' }).click();
      await look(again, 'phone-needs');
      await finish(again);
      await again.getByText(/Receipt: [0-9A-F]{12}/).waitFor();
      await look(again, 'phone-receipt');
    },
    2 * TWO_MINUTES_MS,
  );

  test(
    'on a device that goes from hand to hand, the next person finds an empty page',
    async () => {
      const kiosk = await (await browser.newContext({ viewport: PHONE, locale: 'en-GB' })).newPage();
      await kiosk.goto(`${link}?kiosk=1`);
      await kiosk.getByLabel('I agree').check();
      await kiosk.getByRole('button', { name: 'Next' }).click();
      await finish(kiosk);
      await kiosk.getByRole('button', { name: 'Start for the next person' }).click();
      expect(await kiosk.getByLabel('I agree').isChecked()).toBe(false);
      expect(await kiosk.context().cookies()).toEqual([]);
    },
    2 * TWO_MINUTES_MS,
  );

  test(
    'ten simulated people more fill the quota, and the next one is thanked and let go',
    async () => {
      const ends: string[] = [];
      for (let person = 1; person <= 11; person += 1) ends.push(await answerAtRandom(link, person));
      expect(ends).toEqual([...Array<string>(10).fill('complete'), 'quota-full']);
    },
    2 * TWO_MINUTES_MS,
  );

  test(
    'the monitor counts them, and needs, answers and a basis for segments are there without an import',
    async () => {
      await desk.getByRole('link', { name: 'Field monitor' }).click();
      await desk.locator(`dt:text-is("Completes") + dd:text-is("${WANTED}")`).waitFor();
      await look(desk, 'monitor');
      await button('Pause').click();
      await button('Open again').waitFor();
      await desk.getByRole('link', { name: 'Needs' }).click();
      await desk.getByText('Minimise the time it takes to learn something new').first().waitFor();
      await desk.goto(desk.url().replace(/\/needs.*/, '/segments/new'));
      await desk.getByText(`${WANTED} answers`).first().waitFor();
      await look(desk, 'basis');
    },
    2 * TWO_MINUTES_MS,
  );

  test(
    'people who answered at random are not made into segments',
    async () => {
      await button('Run segmentation').click();
      await desk.getByText('Why', { exact: true }).waitFor({ timeout: PATIENCE_MS });
      expect(await desk.locator('main').innerText()).toMatch(/No (distinct groups|segments here)/);
      await look(desk, 'verdict');
    },
    2 * TWO_MINUTES_MS,
  );
});

/** The rest of the needs template, by keyboard alone. */
async function finish(page: Page): Promise<void> {
  const groups = async () =>
    page.evaluate(
      `[...new Set([...document.querySelectorAll('input[type=radio]')].map((radio) => radio.name))]`,
    ) as Promise<string[]>;
  for (let pages = 0; pages < 4; pages += 1) {
    for (const [at, name] of (await groups()).entries()) {
      const radios = page.locator(`input[name="${name}"]`);
      // An arrow chooses the next one; space chooses where one stands.
      await radios.first().focus();
      await page.keyboard.press('Space');
      if (name.endsWith('-worst') || (!name.endsWith('-best') && at % 3 === 1)) await page.keyboard.press('ArrowDown');
    }
    const isLast = (await page.getByRole('button', { name: 'Finish' }).count()) > 0;
    await page.getByRole('button', { name: /Next|Finish/ }).press('Enter');
    if (isLast) return;
  }
}
