import { InvalidError } from '@needfinder/domain';
import type { Cell, DataFile, Variable } from '../data-file/data-file.js';
import { CaseEncoder } from './case-encoder.js';
import { byteLength } from './cut-text.js';
import { LONGEST } from './sav-format.js';
import { writeDictionary } from './write-dictionary.js';

const NAME = /^[\p{L}@#$][\p{L}\p{N}._$#@]*$/u;

/**
 * Writes an SPSS system file (.sav), UTF-8, with rows in bytecode; nothing but the block of rows in hand is kept.
 *
 * Labels longer than SPSS takes (questions 255 bytes, values 120) are cut; blanks at the end of a text are lost, because
 * the format fills texts up with them.
 *
 * @param blocks - Rows with one cell per variable; texts of at most the `width` of their variable.
 * @throws InvalidError `export.sav.variable` for a variable that the format cannot hold, by name.
 *
 * Source: PSPP developer's guide, "System File Format".
 * Checked against: PSPP and R haven, which read the same cells, labels and missing values (sav-programs.spec.ts).
 */
export async function* writeSav(
  file: DataFile,
  blocks: AsyncIterable<readonly (readonly Cell[])[]>,
): AsyncGenerator<Uint8Array> {
  for (const variable of file.variables) checkVariable(variable);
  yield writeDictionary(file);
  const encoder = new CaseEncoder(file.variables);
  for await (const rows of blocks) {
    for (const row of rows) encoder.push(row);
    yield encoder.take();
  }
  yield encoder.end();
}

function checkVariable({ name, width, type, missing }: Variable): void {
  const refuse = (what: string) => new InvalidError('export.sav.variable', `Variable “${name}”: ${what}`, { name });
  if (!NAME.test(name) || byteLength(name) > LONGEST.name) throw refuse('SPSS takes no such name');
  if (type === 'text' && (width < 1 || width > LONGEST.text)) {
    throw refuse(`texts of ${width} bytes; SPSS takes 1 to ${LONGEST.text}`);
  }
  const most = missing.range ? 1 : 3;
  if (missing.values.length > most) throw refuse(`${missing.values.length} missing values; SPSS takes ${most}`);
}
