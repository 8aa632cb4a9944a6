import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
/** Without these Chromium looks for its maker's servers at every start. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
/** Screenshots of the journeys: kept by CI, ignored by git. */
const ARTIFACTS = join(process.cwd(), 'artifacts', 'screenshots');

/** How long a page may take for one step. A slow machine is no failure; a hung page is one, later. */
export const PATIENCE_MS = 120_000;
export const DESKTOP = { width: 1280, height: 800 };
export const PHONE = { width: 390, height: 800 };

export function launchBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM_PATH ?? PLACES.find((place) => existsSync(place));
  if (executablePath === undefined) throw new Error(`no Chromium: set CHROMIUM_PATH or install it at ${PLACES[0]}`);
  return chromium.launch({ executablePath, headless: true, args: FLAGS });
}

export async function screenshot(page: Page, name: string): Promise<void> {
  mkdirSync(ARTIFACTS, { recursive: true });
  await page.screenshot({ path: join(ARTIFACTS, `${name}.png`), fullPage: false });
}

/** Reads until it is as it should be; after all patience, the last reading is what the failure shows. */
export async function eventually(read: () => Promise<string>, expected: RegExp | string): Promise<void> {
  const isSo = (text: string) => (typeof expected === 'string' ? text === expected : expected.test(text));
  const end = Date.now() + PATIENCE_MS;
  let text = await read();
  while (!isSo(text) && Date.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, 200));
    text = await read();
  }
  if (!isSo(text)) throw new Error(`never ${String(expected)}: ${text}`);
}

interface AxeViolation {
  readonly id: string;
  readonly impact: string | null;
  readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary?: string }[];
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Serious and critical violations of WCAG 2.2 AA on the page as it is, one line each; empty is what we want. */
export async function seriousViolations(page: Page): Promise<string[]> {
  // Evaluated through the debugger, so the page's content security policy stays as strict as it is.
  await page.evaluate(axeSource);
  const violations = (await page.evaluate(`axe
    .run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })
    .then((result) => result.violations)`)) as AxeViolation[];
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
}
