import type { Evaluation, GivenAnswers } from './evaluate.js';
import type { Problem, ProblemCode } from './problem.js';

/** What a questionnaire that is still being filled in may lack: the rest of it may put it right. */
const MENDED_LATER: ReadonlySet<ProblemCode> = new Set([
  ...(['required', 'wrong-total', 'best-is-worst', 'price-order', 'not-chosen'] as const),
]);

/**
 * Why a save cannot be what the survey asked, given everything answered up to and with it.
 *
 * @param changed - Fields that the save answers; only they are judged, what was accepted before stays accepted.
 */
export function saveProblems(evaluation: Evaluation, changed: Iterable<string>): Problem[] {
  const judged = new Set(changed);
  const found = evaluation.problems.filter(({ field, code }) => judged.has(field) && !MENDED_LATER.has(code));
  const hidden = evaluation.notShown.filter((field) => judged.has(field));
  return [...found, ...hidden.map((field): Problem => ({ field, code: 'not-shown' }))];
}

/** The answers without those that their own changes have made unreachable. */
export function shownAnswers(given: GivenAnswers, { notShown }: Pick<Evaluation, 'notShown'>): GivenAnswers {
  if (notShown.length === 0) return given;
  const hidden = new Set(notShown);
  return Object.fromEntries(Object.entries(given).filter(([field]) => !hidden.has(field)));
}
