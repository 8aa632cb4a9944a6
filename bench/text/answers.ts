import { readFileSync } from 'node:fs';
import type { SourceText } from '@needfinder/text';

const DATA = new URL('../../../shared/data/text/', import.meta.url);

/** App reviews and intents of the public sets beside the checkout, as answers to an open question. */
export function answersOf(most = Infinity): SourceText[] {
  const files = [
    ['appreviews.tsv', 2],
    ['banking77_train.tsv', 1],
  ] as const;
  return files
    .flatMap(([file, column]) => {
      const lines = readFileSync(new URL(file, DATA), 'utf8').trim().split('\n').slice(1);
      return lines.map((line) => line.split('\t')[column]!);
    })
    .slice(0, most)
    .map((text, i) => ({ id: String(i), text }));
}
