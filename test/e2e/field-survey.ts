import type { SurveyDefinition } from '@needfinder/survey';
import type { Browser } from 'playwright-core';
import { DESKTOP, PATIENCE_MS } from './browser.js';
import type { Product } from './product.js';

/** The address under which people answer a survey, brought along as a file and published by a researcher at her desk. */
export async function fieldSurvey(browser: Browser, product: Product, survey: SurveyDefinition): Promise<string> {
  const context = await browser.newContext({ viewport: DESKTOP });
  const desk = await context.newPage();
  desk.setDefaultTimeout(PATIENCE_MS);
  const button = (name: string) => desk.getByRole('button', { name }).first();
  await desk.goto(product.signInLink);
  await button('Not now').click();
  await button('New study').click();
  await desk.getByLabel('Name').fill(survey.title);
  await button('Create study').click();
  await desk.getByRole('link', { name: 'Surveys' }).click();
  await button('New survey').click();
  const file = { name: 'survey.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(survey)) };
  await desk.locator('input[type=file]').setInputFiles(file);
  await desk.getByText('Everything was understood.').waitFor();
  await button('Open the survey').click();
  await desk.getByRole('tab', { name: 'Publish' }).click();
  await button('Publish and open').click();
  await desk.getByLabel('Where it is handed out').fill('Newsletter');
  await button('Make a link').click();
  const link = await desk.getByRole('link', { name: /\/s\// }).innerText();
  await context.close();
  return link;
}
