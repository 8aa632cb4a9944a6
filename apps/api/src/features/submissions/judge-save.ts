import { ConflictError, InvalidError, type StoredAnswer, type StoredAnswers } from '@needfinder/domain';
import { evaluate, type Evaluation, type Problem, problemSentence, saveProblems } from '@needfinder/survey';
import type { CompiledVersion, RespondLinkEntity } from '../questionnaires/index.js';
import type { SaveBody } from './save-body.js';
import type { AdmittedSave } from './submission-opening.service.js';
import type { SubmissionEntity } from './submission.entity.js';

export interface JudgedSave {
  /** Everything that was answered, this save folded in. */
  readonly answers: StoredAnswers;
  readonly evaluation: Evaluation;
}

/**
 * Whether a save can be taken, judged by the version that its submission was begun on.
 *
 * @throws ConflictError `respond.not-open` (paused or closed), `respond.ended`; InvalidError `respond.answer` naming each
 * field and why its answer is impossible, `respond.incomplete`.
 */
export function judgeSave(
  { link, save, state }: AdmittedSave,
  submission: SubmissionEntity,
  own: CompiledVersion,
): JudgedSave {
  if (submission.state !== 'partial') {
    const details = { state: submission.state };
    throw new ConflictError('respond.ended', 'These answers have been handed in already', details);
  }
  if (state !== 'open' && !submission.isTest) {
    throw new ConflictError('respond.not-open', `This survey is ${state}`, { state });
  }
  const answers = mergedAnswers(submission.answers, save.answers);
  const evaluation = evaluate(own.survey, withFacts(answers, own, link), submission.seed);
  refuseWith('respond.answer', saveProblems(evaluation, changedIn(save.answers)));
  if (save.complete) refuseWith('respond.incomplete', evaluation.problems);
  return { answers, evaluation };
}

function mergedAnswers(before: StoredAnswers, changed: SaveBody['answers']): StoredAnswers {
  const merged = new Map<string, StoredAnswer>(Object.entries(before));
  for (const [field, answer] of Object.entries(changed)) {
    if (answer === null) merged.delete(field);
    else merged.set(field, answer);
  }
  return Object.fromEntries(merged);
}

const changedIn = (answers: SaveBody['answers']): string[] =>
  Object.keys(answers).filter((key) => answers[key] !== null);

/** With what the researcher knows about an invited person, where the survey reads it; their browser cannot change it. */
function withFacts(
  answers: StoredAnswers,
  { survey }: CompiledVersion,
  { attributes }: RespondLinkEntity,
): StoredAnswers {
  const known = Object.entries(attributes).filter(([key]) => survey.fields.get(key)?.part.type === 'hidden');
  return known.length === 0 ? answers : { ...answers, ...Object.fromEntries(known) };
}

function refuseWith(code: string, problems: readonly Problem[]): void {
  if (problems.length === 0) return;
  const sentences = problems.slice(0, 10).map(problemSentence);
  throw new InvalidError(code, sentences.join('; '), { field: problems[0]!.field, reason: problems[0]!.code });
}
