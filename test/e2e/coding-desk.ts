import type { Page } from 'playwright-core';
import type { toFile } from './own-data.js';

/** What coders do at their desks, by keyboard wherever there is a key. */

export async function chooseFiles(page: Page, ...files: ReturnType<typeof toFile>[]): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: /Choose/ }).click();
  await (await chooser).setFiles(files);
}

export const turns = (page: Page) => page.getByRole('list', { name: 'Turns' });
export const saved = (page: Page) => page.getByText('Saved', { exact: true }).waitFor();

/** Into a turn; keys are about it from then on. */
export const goToTurn = (page: Page, turn: number) =>
  turns(page)
    .locator(`[data-index="${turn}"]`)
    .click({ position: { x: 5, y: 5 } });

/** What a window shows as coded, by words and coder: "Find notes 6", in the order of the alphabet. */
export async function codings(page: Page): Promise<string[]> {
  return (await page.locator('aside li button[aria-pressed]').allTextContents()).map((text) => text.trim()).sort();
}

/** To a turn, sentence after sentence, each with the first of the recent codes. */
export async function codeSentences(page: Page, turn: number, count: number): Promise<void> {
  await goToTurn(page, turn);
  for (let sentence = 0; sentence < count; sentence += 1) {
    await page.keyboard.press('s');
    await page.keyboard.press('1');
  }
}

/** Makes a code for the first sentence of a turn. */
export async function newCode(page: Page, turn: number, label: string): Promise<void> {
  await goToTurn(page, turn);
  await page.keyboard.press('s');
  await page.keyboard.press('c');
  await page.getByRole('combobox', { name: 'Need or theme' }).fill(label);
  await page.getByRole('option', { name: label }).first().waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.locator('aside').getByRole('button', { name: label }).waitFor();
}

/** Into the page that is written, the thing of this name among those that have these words. */
export async function cite(page: Page, words: string, name: RegExp): Promise<void> {
  await page.keyboard.type('/');
  await page.getByRole('combobox').fill(words);
  await page.getByRole('option', { name }).first().click();
  await page.getByRole('listbox').waitFor({ state: 'detached' });
}
