/**
 * Opens a transcript of thirty thousand words in Chromium on the built product, and scrolls it from end to end: how long
 * until it stands, and how long the page was busy at a time. `node --import ./scripts/swc-register.mjs
 * test/load/read-transcript.ts [words]`; bounds: open within 1 s, no task over 200 ms while scrolling.
 */
import { cpus, loadavg } from 'node:os';
import { DESKTOP, launchBrowser } from '../e2e/browser.js';
import { startProduct } from '../e2e/product.js';

const WORDS = Number(process.argv[2] ?? 30_000);
const TURN_WORDS = 60;
const TIMES = 5;
const OPEN_MS = 1_000;
const TASK_MS = 200;
const WHEELS = 120;

const transcript = Array.from({ length: Math.round(WORDS / TURN_WORDS) }, (_, turn) => {
  const said = Array.from({ length: TURN_WORDS }, (__, word) => `word${(turn * 31 + word * 17) % 4_000}`);
  return `${turn % 2 === 0 ? 'Interviewer' : 'Ada'}: ${said.join(' ')}.`;
}).join('\n');

const product = await startProduct();
const browser = await launchBrowser();
try {
  const page = await (await browser.newContext({ viewport: DESKTOP })).newPage();
  page.setDefaultTimeout(60_000);
  await page.addInitScript(`window.longTasks = [];
    new PerformanceObserver((list) => list.getEntries().forEach(({ duration }) => window.longTasks.push(duration)))
      .observe({ type: 'longtask', buffered: true });`);
  await page.goto(product.signInLink);
  await page.getByRole('button', { name: 'Not now' }).click();
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await page.getByLabel('Name').fill('Load');
  await page.getByRole('button', { name: 'Create study and import' }).click();
  await page.getByRole('heading', { name: 'Import a survey' }).waitFor();
  await page.goto(`${page.url().replace(/\/data\/.*/, '')}/interviews/import`);
  await page.getByText('Or paste a transcript').click();
  await page.getByLabel('Title').fill('Long');
  await page.getByRole('textbox', { name: 'Transcript' }).fill(transcript);
  await page.getByRole('button', { name: 'Read the text' }).click();
  await page.getByRole('button', { name: 'Import 1 interview' }).click();
  await page.getByRole('link', { name: 'Long' }).first().click();
  const turns = page.getByRole('list', { name: 'Turns' });
  await turns.waitFor();
  const address = page.url();
  const list = address.replace(/\/[^/]+$/, '');

  const opened: number[] = [];
  for (let at = 0; at < TIMES; at += 1) {
    await page.goto(list);
    const link = page.getByRole('link', { name: 'Long' }).first();
    await link.waitFor();
    const startedAt = performance.now();
    await link.click();
    await turns.getByText('word0', { exact: false }).first().waitFor();
    opened.push(performance.now() - startedAt);
  }
  await page.evaluate('window.longTasks.length = 0');
  const box = (await turns.boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  for (let at = 0; at < WHEELS; at += 1) {
    await page.mouse.wheel(0, 800);
    await page.waitForTimeout(16);
  }
  const tasks = (await page.evaluate('window.longTasks')) as number[];
  opened.sort((one, other) => one - other);
  const longest = Math.max(0, ...tasks);
  const open = opened[TIMES >> 1]!;
  console.log(`${cpus().length} × ${cpus()[0]!.model}, load ${loadavg()[0]!.toFixed(1)}; ${WORDS} words`);
  console.log(
    `opened in ${open.toFixed(0)} ms (median of ${TIMES}, slowest ${opened.at(-1)!.toFixed(0)} ms; bound ${OPEN_MS})`,
  );
  console.log(
    `${WHEELS} turns of the wheel: ${tasks.length} tasks over 50 ms, the longest ${longest.toFixed(0)} ms (bound ${TASK_MS})`,
  );
  process.exitCode = open > OPEN_MS || longest > TASK_MS ? 1 : 0;
} finally {
  await browser.close();
  await product.remove();
}
