import { UnreadableFileError } from '@needfinder/domain';
import { unzipSync } from 'fflate';
import { freeCodes } from '../answers/column-measures.js';
import { checkArchive } from '../archive.js';
import type { Cell } from '../data-file/data-file.js';
import { createDelimitedReader } from '../delimited-reader.js';
import { createDecoder, detectEncoding } from '../encoding.js';
import type { OpenDataFile } from '../sav/read-sav.js';
import { besideOf, readColumns } from './read-columns.js';
import { type Description, readDescription } from './read-description.js';

const DESCRIPTION = /\.(sss|xml)$/i;
const DATA = /\.(asc|dat|csv|txt)$/i;
const SAMPLE_BYTES = 65_536;
const ROWS_PER_BLOCK = 500;
const STATE_CODES_IN_TEXT = /<-(\d{2,5})>/g;

/**
 * Reads a Triple-S survey, versions 1.1 to 2.0, from an archive that holds its description (`.sss`, `.xml`) and its data
 * (`.asc`, `.csv`, `.dat`): comma-separated or of fixed width, bit strings and spread lists. Of hierarchical data the
 * first record is read.
 *
 * States are known in files of ours; in others their labels are answers, to be told apart by their words.
 *
 * @param archive - Held as a whole, unpacked.
 * @throws UnreadableFileError `file.archive.damaged`, `file.archive.too-large`, `file.xml`, `file.triple-s.files`,
 * `file.triple-s.description`; `file.triple-s.data` also while rows are read.
 *
 * Source: The Triple-S XML Standard, version 2.0 (2011).
 */
export function readTripleS(archive: Uint8Array): OpenDataFile {
  checkArchive(archive);
  const entries = Object.entries(unzipSync(archive)).filter(([name]) => !name.endsWith('/'));
  const described = entries.find(([name]) => DESCRIPTION.test(name));
  if (!described) throw missingFile('no description (.sss or .xml)', entries);
  const description = readDescription(textOf(described[1]));
  const isData = ([name]: [string, Uint8Array]) =>
    description.href ? baseName(name) === baseName(description.href) : DATA.test(name);
  const data = entries.find(isData) ?? entries.find(([name]) => DATA.test(name));
  if (!data) throw missingFile('no data (.asc, .csv or .dat)', entries);
  return open(description, data[1]);
}

const baseName = (path: string): string => path.split(/[/\\]/).at(-1)!.toLowerCase();
const textOf = (bytes: Uint8Array): string =>
  createDecoder(detectEncoding(bytes.subarray(0, SAMPLE_BYTES))).decode(bytes);
const missingFile = (what: string, entries: readonly [string, Uint8Array][]) =>
  new UnreadableFileError(
    'file.triple-s.files',
    `The archive holds ${what} of a Triple-S survey, but ${entries.map(([name]) => name).join(', ') || 'nothing'}`,
  );

function open(description: Description, data: Uint8Array): OpenDataFile {
  const { title, variables, isOurs } = description;
  const stateCodes = isOurs ? freeCodes(codesIn(textOf(data))) : [];
  const placeOf = new Map(variables.map(({ name }, at) => [name, at]));
  const besides = variables.map((one) => (isOurs ? placeOf.get(besideOf(one) ?? '') : undefined));
  const isBeside = new Set(besides);
  const columns = variables.map((one, at) => ({
    ...{ one, beside: besides[at], columns: readColumns(one, stateCodes) },
  }));
  const shown = columns.filter((_, at) => !isBeside.has(at));
  const cellsOf = (row: string[] | string): Cell[] =>
    shown.flatMap(({ one, beside, columns: { read } }) =>
      read(fieldOf(row, one), beside === undefined ? '' : fieldOf(row, variables[beside]!).join('')),
    );
  async function* rows(): AsyncGenerator<Cell[][]> {
    const all = description.format === 'csv' ? separatedRows(data) : fixedRows(data);
    const wanted = all.slice(description.skip);
    for (let at = 0; at < wanted.length; at += ROWS_PER_BLOCK) yield wanted.slice(at, at + ROWS_PER_BLOCK).map(cellsOf);
  }
  const file = {
    title,
    variables: shown.flatMap(({ columns: made }) => made.variables),
    sets: shown.flatMap(({ columns: { set } }) => set ?? []),
    weight: variables.find(({ isWeight }) => isWeight)?.name ?? null,
    rowCount: null,
  };
  return { file, rows: rows() };
}

const codesIn = (text: string): Set<number> =>
  new Set([...text.matchAll(STATE_CODES_IN_TEXT)].map(([, code]) => Number(code)));

/** The fields from start to finish, of a row of fields or of a line of characters. */
const fieldOf = (row: string[] | string, { start, finish }: { start: number; finish: number }): string[] =>
  typeof row === 'string' ? [row.slice(start - 1, finish)] : row.slice(start - 1, finish);

function separatedRows(data: Uint8Array): string[][] {
  const encoding = detectEncoding(data.subarray(0, SAMPLE_BYTES));
  const reader = createDelimitedReader({ encoding, delimiter: ',' });
  return [...reader.push(data), ...reader.end()].map(({ cells }) => cells);
}

const fixedRows = (data: Uint8Array): string[] =>
  textOf(data)
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '');
