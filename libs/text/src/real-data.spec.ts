import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { createRng } from '@needfinder/numeric';
import { normalisedMutualInformation } from './cluster/mutual-information.js';
import { findThemes } from './themes.js';

const FOLDER = new URL('../../../../shared/data/text/', import.meta.url);
const present = existsSync(FOLDER);
if (!present)
  console.warn('Skipped: ../shared/data/text is absent, so clustering is not checked against labelled texts.');
const onData = present ? test : test.skip;

function labelledTexts(
  file: string,
  most: number,
): { labels: number[]; texts: { id: string; text: string }[]; k: number } {
  const lines = readFileSync(new URL(file, FOLDER), 'utf8').trim().split('\n').slice(1);
  const rows = createRng(7)
    .shuffle(lines)
    .slice(0, most)
    .map((line) => line.split('\t') as [string, string]);
  const names = [...new Set(rows.map(([label]) => label))];
  return {
    labels: rows.map(([label]) => names.indexOf(label)),
    texts: rows.map(([, text], i) => ({ id: String(i), text })),
    k: names.length,
  };
}

// The floors are what TF-IDF with k-means reaches (59 and 60), plus the margin the consensus has shown.
onData.each([
  ['banking77_train.tsv', 2_000, 0.64],
  ['stackoverflow20.tsv', 2_000, 0.66],
] as const)(
  '%s: themes agree with the labels when their number is given',
  (file, most, floor) => {
    const { labels, texts, k } = labelledTexts(file, most);
    const { themes, assignments } = findThemes(texts, { themes: k, seed: 1 });
    const ids = themes.map(({ id }) => id);
    const found = assignments.map(({ theme }) => ids.indexOf(theme ?? ''));
    expect(normalisedMutualInformation(labels, found)).toBeGreaterThan(floor);
  },
  120_000,
);
