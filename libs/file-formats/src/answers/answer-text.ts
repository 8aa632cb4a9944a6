import type { MissingState } from '@needfinder/domain';
import type { CellValue } from '../csv-writer.js';
import { type AnswerCell, type AnswerColumn, type AnswerStyle, isNoAnswer, labelReader } from './answer-table.js';

/** Empty stays empty; the other three states are words in brackets. */
export const STATE_CELLS: Readonly<Record<MissingState, string | null>> = {
  empty: null,
  'not-shown': '[not-shown]',
  refused: '[refused]',
  'not-applicable': '[not-applicable]',
};
const LOOKS_LIKE_A_STATE = /^'*\[(?:not-shown|refused|not-applicable)\]$/;

/**
 * Answers of a column as cells of CSV and XLSX. A person who typed what looks like a state gets an apostrophe before it,
 * so that it is never taken for one.
 */
export function answerText(column: AnswerColumn, style: AnswerStyle): (cell: AnswerCell) => CellValue {
  const labelled = style === 'labels' ? labelReader(column) : (answer: number | string) => answer;
  return (cell) => {
    if (isNoAnswer(cell)) return STATE_CELLS[cell.missing];
    const shown = labelled(cell);
    return typeof shown === 'string' && LOOKS_LIKE_A_STATE.test(shown) ? `'${shown}` : shown;
  };
}
