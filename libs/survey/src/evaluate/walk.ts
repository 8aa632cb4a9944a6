import type { StoredAnswer } from '@needfinder/domain';
import type { CompiledSurvey } from './compile-survey.js';
import { evaluate, type Evaluation, type GivenAnswers } from './evaluate.js';
import type { Problem } from './problem.js';

/** Where a respondent stands. Plain data: it is kept on the phone and taken up again. */
export interface Walk {
  readonly seed: number;
  readonly answers: GivenAnswers;
  /** Key of the page that is open; null before the first page was looked for. */
  readonly page: string | null;
  /** Whether what is wrong on this page is said: only after somebody tried to leave it. */
  readonly showsProblems: boolean;
  readonly isAtEnd: boolean;
}

export const startWalk = (seed: number, answers: GivenAnswers = {}): Walk => ({
  seed,
  answers,
  page: null,
  showsProblems: false,
  isAtEnd: false,
});

/** One answer, or null to take it back. */
export function answerField(walk: Walk, field: string, answer: StoredAnswer | null): Walk {
  const { [field]: _, ...rest } = walk.answers;
  return { ...walk, answers: answer === null ? rest : { ...rest, [field]: answer } };
}

/** The page that is open, with what is wrong on it. */
export interface OpenPage {
  readonly evaluation: Evaluation;
  /** Position among the pages that are shown, from 0; −1 when nothing is shown to this person. */
  readonly at: number;
  readonly problems: readonly Problem[];
}

/** A page that was open and is hidden now gives way to the first one. */
export function openPage(survey: CompiledSurvey, walk: Walk): OpenPage {
  const evaluation = evaluate(survey, walk.answers, walk.seed);
  const found = evaluation.pages.findIndex(({ key }) => key === walk.page);
  const at = evaluation.pages.length === 0 ? -1 : Math.max(found, 0);
  const fields = new Set(
    evaluation.pages[at]?.parts.flatMap((part) => survey.fieldsOfPart(part).map(({ key }) => key)),
  );
  return { evaluation, at, problems: evaluation.problems.filter(({ field }) => fields.has(field)) };
}

/** To the next page, or to the end; stays and says what is wrong when something is. */
export function goOn(survey: CompiledSurvey, walk: Walk): Walk {
  const { evaluation, at, problems } = openPage(survey, walk);
  if (problems.length > 0) return { ...walk, showsProblems: true };
  const next = evaluation.pages[at + 1];
  return next ? { ...walk, page: next.key, showsProblems: false } : { ...walk, showsProblems: false, isAtEnd: true };
}

export function goBack(survey: CompiledSurvey, walk: Walk): Walk {
  const { evaluation, at } = openPage(survey, walk);
  const before = evaluation.pages[Math.max(at - 1, 0)];
  return { ...walk, page: before?.key ?? null, showsProblems: false, isAtEnd: false };
}

/** Where to take up again: the first page on which something required is missing or wrong, else the last one. */
export function resumeWalk(survey: CompiledSurvey, walk: Walk): Walk {
  const { pages, problems } = evaluate(survey, walk.answers, walk.seed);
  const wrong = new Set(problems.map(({ field }) => field));
  const open = pages.find(({ parts }) =>
    parts.some((part) => survey.fieldsOfPart(part).some(({ key }) => wrong.has(key) || !(key in walk.answers))),
  );
  return { ...walk, page: (open ?? pages.at(-1))?.key ?? null, showsProblems: false };
}
