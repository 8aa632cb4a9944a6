import { writeSav } from '../sav/write-sav.js';
import { packSav } from '../sav/pack-sav.js';
import type { AnswerTable } from './answer-table.js';
import { codeAnswers } from './code-answers.js';

/** A table of answers as an SPSS file: empty is system-missing, the other states are user-missing codes with labels. */
export async function* answersAsSav(table: AnswerTable): AsyncGenerator<Uint8Array> {
  const coded = await codeAnswers(table);
  yield* writeSav(coded.file, coded.read());
}

/** The same, with its rows packed (.zsav). */
export async function* answersAsZsav(table: AnswerTable): AsyncGenerator<Uint8Array> {
  const coded = await codeAnswers(table);
  yield* packSav(writeSav(coded.file, coded.read()));
}
