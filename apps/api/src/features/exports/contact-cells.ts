import { type AnswerCell, type AnswerColumn, NO_ANSWER } from '@needfinder/file-formats';
import { tellsContact } from '@needfinder/survey';

/** Takes out of a row of answers how its person can be reached: those cells say that it was refused. */
export function leavesOutContact(columns: readonly AnswerColumn[]): (row: readonly AnswerCell[]) => AnswerCell[] {
  const tells = columns.map(({ key, title, role }) => (role === 'answer' ? tellsContact([key, title]) : () => false));
  return (row) => row.map((cell, at) => (tells[at]!(cell) ? NO_ANSWER.refused : cell));
}
