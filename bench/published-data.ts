import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Indicator } from '@needfinder/segmentation';

/** Folder of the published data sets: first argument, `NEEDFINDER_DATA`, or beside the checkout. */
export const DATA = process.argv[2] ?? process.env.NEEDFINDER_DATA ?? join(import.meta.dirname, '../../shared/data');

const ITEMS = {
  carcinoma: { columns: 7, scale: 'binary' },
  values: { columns: 4, scale: 'binary' },
  cheating: { columns: 4, scale: 'binary' },
  mcdonalds: { columns: 11, scale: 'binary' },
  vacmot: { columns: 20, scale: 'binary' },
  risk: { columns: 6, scale: 'ordinal' },
  customerSat: { columns: 10, scale: 'ordinal' },
} as const;
export type DataName = keyof typeof ITEMS;

/** The items of a data set as indicators; null, said aloud, when the file is not there. */
export function readItems(name: DataName): Indicator[] | null {
  const path = join(DATA, `segmentation/${name}.csv`);
  if (!existsSync(path)) {
    console.log(`SKIPPED: ${name}, because ${name}.csv is not in the data folder`);
    return null;
  }
  const { columns, scale } = ITEMS[name];
  const [head, ...lines] = readFileSync(path, 'utf8').trim().split(/\r?\n/);
  const cells = lines.map((line) => line.replaceAll('"', '').split(','));
  return head!
    .match(/"[^"]*"/g)!
    .slice(0, columns)
    .map((quoted, column) => ({
      name: quoted.slice(1, -1),
      scale,
      values: Float64Array.from(cells, (row) =>
        row[column] === 'Yes' ? 1 : row[column] === 'No' ? 0 : Number(row[column]),
      ),
    }));
}
