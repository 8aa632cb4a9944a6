import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import type { PartOf } from '../definition/question-schemas.js';
import { bestWorstCounts } from './best-worst-counts.js';

/** Beside the checkout, and no part of it. */
const FILE = new URL('../../../../../shared/data/segmentation/bws_rice.csv', import.meta.url);
const GOLDEN = new URL('../../../../test/golden/best-worst-rice.json', import.meta.url);
const golden = JSON.parse(readFileSync(GOLDEN, 'utf8')) as {
  readonly items: readonly string[];
  readonly sets: readonly (readonly number[])[];
  readonly firstRespondent: Readonly<Record<'best' | 'worst', readonly number[]>>;
  readonly bestLessWorst: readonly number[];
};
const present = existsSync(FILE);
if (!present) console.warn('SKIPPED: published counts of best–worst choices, because ../shared/data is absent');

const PART: PartOf<'best-worst'> = {
  ...{ key: 'rice', type: 'best-worst', title: 'What matters?', best: 'Most', worst: 'Least' },
  items: golden.items.map((key) => ({ key, label: key })),
  sets: golden.sets.map((set) => set.map((item) => golden.items[item - 1]!)),
};

/** Choices as the respondent's page saves them; the file holds positions on the screen. */
function readAnswers(): Record<string, string>[] {
  const [head, ...people] = readFileSync(FILE, 'utf8').trim().split('\n');
  const columns = head!.split(',').map((name) => name.replaceAll('"', ''));
  return people.map((line) => {
    const cells = line.split(',').map(Number);
    const chosen = (end: string, at: number) => PART.sets[at]![cells[columns.indexOf(`${end}${at + 1}`)]! - 1]!;
    return Object.fromEntries(
      PART.sets.flatMap((_, at) => [
        [`rice-${at + 1}-best`, chosen('b', at)],
        [`rice-${at + 1}-worst`, chosen('w', at)],
      ]),
    );
  });
}

(present ? test : test.skip)('90 people are counted as in the publication', () => {
  const counts = readAnswers().map((answers) => bestWorstCounts(PART, answers)!);
  const { best, worst } = golden.firstRespondent;
  expect([...counts[0]!.values()]).toEqual(best.map((times, item) => times - worst[item]!));
  const sums = golden.items.map((item) => counts.reduce((sum, own) => sum + own.get(item)!, 0));
  expect(sums).toEqual(golden.bestLessWorst);
});

test('who left a set open is not counted', () => {
  expect(bestWorstCounts(PART, { 'rice-1-best': 'price', 'rice-1-worst': 'milling' })).toBeNull();
});
