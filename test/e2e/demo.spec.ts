import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { DESKTOP, launchBrowser, PATIENCE_MS, PHONE, screenshot, seriousViolations } from './browser.js';
import { type Product, startProduct } from './product.js';

const MINUTE_MS = 60_000;
const ASKED = ['ask?q=find', 'ask/attributes', 'ask/together', 'ask/saturation', 'ask/quotes'];
const ROOMS = [
  'overview',
  'surveys',
  'interviews',
  'respondents',
  'needs',
  ...ASKED,
  'segments',
  'opportunities',
  'insights',
  'data',
];
const PASSWORD = 'correct horse battery';

/** A stranger and the demo, from the printed link on. The steps build on each other. */
describe('the demo, from the first start on', () => {
  let product: Product;
  let browser: Browser;
  let page: Page;
  let study: string;
  let run: string;

  beforeAll(async () => {
    product = await startProduct({ demo: true });
    browser = await launchBrowser();
    page = await (await browser.newContext({ viewport: DESKTOP, acceptDownloads: true })).newPage();
    page.setDefaultTimeout(PATIENCE_MS);
  }, 5 * MINUTE_MS);
  afterAll(async () => {
    await browser?.close();
    await product?.remove();
  }, MINUTE_MS);

  const verdictOf = async (name: RegExp) => {
    await page.goto(product.url);
    await page.getByRole('link', { name }).first().click();
    await page.waitForURL(/\/overview/);
    const verdict = page.locator('main').getByRole('link', { name: /\.$/ }).first();
    await verdict.waitFor({ timeout: 4 * MINUTE_MS });
    return verdict;
  };

  test(
    'the owner signs in by the link and sets a password',
    async () => {
      await page.goto(product.signInLink);
      await page.getByLabel('E-mail').fill('owner@example.org');
      await page.getByLabel('New password').fill(PASSWORD);
      await page.getByRole('button', { name: /Set password/ }).click();
      await page.getByRole('heading', { name: /^Studies$/ }).waitFor();
      await screenshot(page, 'demo-home');
    },
    4 * MINUTE_MS,
  );

  test(
    'the planted segments are found, with the reasons',
    async () => {
      const verdict = await verdictOf(/Freelancers and their books/);
      study = page.url().replace(/\/overview.*/, '');
      expect(await verdict.innerText()).toBe('Four distinct groups.');
      await verdict.click();
      await page.getByText('What to do next').waitFor();
      run = page.url();
      await page.getByRole('heading', { name: '4 segments' }).waitFor();
      await screenshot(page, 'demo-verdict');
      expect(await page.locator('main').innerText()).toMatch(/Another sample would show/);
    },
    6 * MINUTE_MS,
  );

  test(
    'a number opens its evidence, down to the answer, and closes again',
    async () => {
      await page.goto(run);
      await page
        .locator('#gallery')
        .getByRole('link', { name: /Segment A|^A/ })
        .first()
        .click();
      await page.getByRole('heading', { level: 1 }).waitFor();
      await screenshot(page, 'demo-segment');
      await page.locator('section:has(h2:text("What they need and say")) button.nf-evidence').first().click();
      const drawer = page.getByRole('dialog');
      await drawer.waitFor();
      await screenshot(page, 'demo-evidence');
      await drawer
        .getByRole('link', { name: /^R\d{4}/ })
        .first()
        .click();
      await page.waitForURL(/\/respondents\//);
      await screenshot(page, 'demo-respondent');
    },
    3 * MINUTE_MS,
  );

  test(
    'where there are no segments, the product says so',
    async () => {
      const verdict = await verdictOf(/no segments/i);
      expect(await verdict.innerText()).toMatch(/^No (segments here|distinct groups)/);
      await verdict.click();
      await page.getByText('What to do next').waitFor();
      await screenshot(page, 'demo-no-segments');
    },
    6 * MINUTE_MS,
  );

  test(
    'no room has a serious accessibility violation, at desk or on a phone',
    async () => {
      const found: Record<string, string[]> = {};
      for (const size of [DESKTOP, PHONE]) {
        await page.setViewportSize(size);
        for (const room of ROOMS) {
          await page.goto(`${study}/${room}`);
          await page.getByRole('heading', { level: 1 }).waitFor();
          await page.waitForLoadState('networkidle');
          await screenshot(page, `room-${room.replace(/\W/g, '-')}-${size.width}`);
          const violations = await seriousViolations(page);
          if (violations.length > 0) found[`${room} ${size.width}`] = violations;
        }
      }
      await page.setViewportSize(DESKTOP);
      expect(found).toEqual({});
    },
    6 * MINUTE_MS,
  );

  test(
    'a link shows the run to a stranger until it is revoked',
    async () => {
      await page.goto(run);
      await page
        .getByRole('button', { name: /^Share/ })
        .first()
        .click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel(/For whom|Label/).fill('Product team');
      await dialog.getByRole('button', { name: /^Create/ }).click();
      const address = await dialog
        .getByText(/\/shared\//)
        .first()
        .innerText();
      const stranger = await (await browser.newContext({ viewport: PHONE })).newPage();
      const opened = /https?:\S+\/shared\/[\w-]+/.exec(address)![0];
      await stranger.goto(opened);
      await stranger.getByText('Four distinct groups.').first().waitFor({ timeout: PATIENCE_MS });
      await screenshot(stranger, 'shared-phone');
      expect(await seriousViolations(stranger)).toEqual([]);
      expect(await stranger.content()).not.toMatch(/R0\d{3}/);
      await dialog
        .getByRole('button', { name: /^Revoke/ })
        .first()
        .click();
      // The question comes up first; until then the last such button is the one just pressed.
      await page.getByRole('button', { name: /^Revoke the link for/ }).click();
      await dialog
        .getByText(/revoked/i)
        .first()
        .waitFor();
      await stranger.reload();
      await stranger
        .getByText(/does not open|no longer|expired|revoked/i)
        .first()
        .waitFor();
    },
    4 * MINUTE_MS,
  );

  test(
    'memberships can be taken along',
    async () => {
      const runId = /runs\/([\w-]+)/.exec(run)![1];
      const [, workspaceId] = /\/w\/([\w-]+)/.exec(run)!;
      const csv = await page.evaluate(
        async ([id, workspace]) =>
          (
            await fetch(`/api/exports/runs/${id}/memberships.csv`, { headers: { 'x-workspace-id': workspace! } })
          ).text(),
        [runId, workspaceId],
      );
      const lines = csv.trim().split(/\r?\n/);
      expect(lines).toHaveLength(601);
      expect(lines[0]).toMatch(/respondent,segment,name,probability A/);
    },
    4 * MINUTE_MS,
  );

  test(
    'a second start on the same folder is refused, and after kill -9 everything is still there',
    async () => {
      const second = spawnSync(process.execPath, ['apps/api/dist/main.js'], {
        env: { ...process.env, PORT: '0', DATA_DIR: product.dataDir, NODE_OPTIONS: '' },
        encoding: 'utf8',
        timeout: PATIENCE_MS,
      });
      expect(second.status).toBe(1);
      expect(second.stderr).toContain(product.dataDir);
      await product.kill();
      product = await product.restart();
      // Somebody whose browser knows nothing of the session before.
      const again = await (await browser.newContext()).newPage();
      await again.goto(`${product.url}/sign-in`);
      await again.getByLabel('E-mail').fill('owner@example.org');
      await again.locator('input[name=password]').fill(PASSWORD);
      await again.getByRole('button', { name: 'Sign in' }).click();
      await again
        .getByRole('link', { name: /Freelancers and their books/ })
        .first()
        .waitFor();
    },
    4 * MINUTE_MS,
  );
});
