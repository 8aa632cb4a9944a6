import { type AnswerCell, type AnswerColumn, NO_ANSWER } from '@needfinder/file-formats';
import { asksForContact, isContactDetail } from '@needfinder/survey';

/**
 * Takes out of a row how its person can be reached: answers to what asks for it, and whatever is an e-mail address or a
 * telephone number as a whole. The cells say that it was refused. The respondent's key, when it is an address, becomes
 * the word for that, for a row needs one.
 */
export function leavesOutContact(columns: readonly AnswerColumn[]): (row: readonly AnswerCell[]) => AnswerCell[] {
  const asks = columns.map(
    ({ key, title, role }) => role === 'answer' && (asksForContact(key) || asksForContact(title)),
  );
  return (row) =>
    row.map((cell, at) => {
      if (typeof cell === 'object' || !(asks[at] || (typeof cell === 'string' && isContactDetail(cell)))) return cell;
      return columns[at]!.role === 'respondent' ? 'contact withheld' : NO_ANSWER.refused;
    });
}
