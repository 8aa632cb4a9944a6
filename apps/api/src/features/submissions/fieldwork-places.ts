import type { CompiledSurvey, Part } from '@needfinder/survey';
import type { PageReach, QuestionStop } from './fieldwork.model.js';

const ASKS_NOBODY = new Set<Part['type']>(['hidden', 'computed', 'screen-out']);

/** A question in the order of the survey, with the keys of its answers. */
export interface AskedQuestion {
  readonly key: string;
  readonly title: string;
  readonly fields: readonly string[];
}

/** What people are asked, in the order in which the builder shows it. */
export const askedQuestions = (survey: CompiledSurvey): AskedQuestion[] =>
  partsSeen(survey).flatMap((part) => {
    const fields = survey.fieldsOfPart(part).map(({ key }) => key);
    return fields.length > 0 ? [{ key: part.key, title: part.title, fields }] : [];
  });

/** @param stopped - People by the field they answered last, counted from 0 over all questions. */
export function questionStops(asked: readonly AskedQuestion[], stopped: ReadonlyMap<number, number>): QuestionStop[] {
  let at = 0;
  return asked.map(({ key, title, fields }) => {
    const stoppedAfter = fields.reduce((sum) => sum + (stopped.get(at++) ?? 0), 0);
    return { key, title, stoppedAfter };
  });
}

/** Pages that somebody may see, by the words of what they show first. */
export const pageReaches = (survey: CompiledSurvey, stopped: ReadonlyMap<string, number>): PageReach[] =>
  survey.definition.blocks.flatMap(({ pages }) =>
    pages.flatMap(({ key, parts }) => {
      const first = parts.find(({ type }) => !ASKS_NOBODY.has(type));
      return first ? [{ page: key, title: first.title, stoppedHere: stopped.get(key) ?? 0 }] : [];
    }),
  );

const partsSeen = ({ definition }: CompiledSurvey): Part[] =>
  definition.blocks
    .flatMap(({ pages }) => pages.flatMap(({ parts }) => parts))
    .filter(({ type }) => !ASKS_NOBODY.has(type));
