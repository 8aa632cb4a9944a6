import { plainNumber } from '../triple-s/plain-number.js';
import { ORIGIN } from '../triple-s/read-description.js';
import { type TripleSVariable, tripleSVariables } from '../triple-s/triple-s-variables.js';
import type { CellValue } from '../csv-writer.js';
import { escapeXml } from '../workbook/cell-xml.js';
import { ZipStream } from '../workbook/zip-stream.js';
import type { AnswerStyle, AnswerTable, WriteOptions } from './answer-table.js';

/** Not ".csv": what people wrote stays as it is in it, and no spreadsheet should open it. */
const DATA = 'responses.dat';

/**
 * A table of answers as Triple-S 2.0: an archive with the description (`.sss`) and the data, comma-separated. The
 * options of a multiple choice are one variable; states are codes with labels, for text and dates in a variable beside
 * them.
 *
 * Source: The Triple-S XML Standard, version 2.0.
 */
export async function* answersAsTripleS(
  table: AnswerTable,
  _style: AnswerStyle,
  { deflate }: WriteOptions = {},
): AsyncGenerator<Uint8Array> {
  const variables = await tripleSVariables(table);
  const encoder = new TextEncoder();
  const zip = new ZipStream(deflate);
  zip.add('responses.sss', description(table.title, variables));
  const data = zip.open(DATA);
  data.push(encoder.encode(line(variables.map(({ name }) => name))));
  for await (const rows of table.read()) {
    data.push(encoder.encode(rows.map((row) => line(variables.map((variable) => variable.field(row)))).join('')));
    yield* zip.take();
  }
  data.end();
  zip.end();
  yield* zip.take();
}

/** Unlike the CSV for people nothing is neutralised: a program reads it, and reads it exactly. */
const line = (fields: readonly CellValue[]): string => `${fields.map(fieldText).join(',')}\r\n`;
const fieldText = (field: CellValue): string => {
  if (typeof field === 'number') return plainNumber(field);
  return field === null ? '' : `"${String(field).replaceAll('"', '""')}"`;
};

function description(title: string, variables: readonly TripleSVariable[]): string {
  return (
    `<?xml version="1.0" encoding="UTF-8"?>\n<sss version="2.0"><origin>${ORIGIN}</origin><survey>` +
    `<title>${escapeXml(title)}</title><record ident="A" href="${DATA}" format="csv" skip="1">\n` +
    variables.map((variable, at) => variableXml(variable, at + 1)).join('\n') +
    '\n</record></survey></sss>\n'
  );
}

const valueXml = ({ code, label, score }: TripleSVariable['values'][number]): string =>
  `<value code="${plainNumber(code)}"${score === undefined ? '' : ` score="${plainNumber(score)}"`}>${escapeXml(label)}</value>`;

function variableXml({ name, label, type, use, values, size, range }: TripleSVariable, at: number): string {
  const listed = values.map(valueXml).join('');
  const bounds = type === 'quantity' ? `<range from="${plainNumber(range[0])}" to="${plainNumber(range[1])}"/>` : '';
  const within = bounds + listed === '' ? '' : `<values>${bounds}${listed}</values>`;
  return (
    `<variable ident="${at}" type="${type}"${use ? ` use="${use}"` : ''}><name>${escapeXml(name)}</name>` +
    `<label>${escapeXml(label)}</label><position start="${at}"/>` +
    `${type === 'character' ? `<size>${size}</size>` : ''}${within}</variable>`
  );
}
