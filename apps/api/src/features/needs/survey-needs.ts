import type { RatingAspect } from '@needfinder/domain';

/** As long as a label may be that stands beside a chart. */
const MOST_LABEL = 70;

/** A question as the survey brought it. */
export interface RatingQuestion {
  readonly id: string;
  readonly key: string;
  readonly needName: string | null;
  readonly aspect: RatingAspect | null;
  readonly higherIsMore: boolean | null;
}
export interface SurveyNeedRating {
  readonly questionId: string;
  /** The same in every version of the survey. */
  readonly questionKey: string;
  readonly aspect: RatingAspect;
  readonly higherIsMore: boolean;
}
export interface NeedOfSurvey {
  /** Equal for texts that differ in case, spacing and the final full stop only. */
  readonly engineKey: string;
  readonly label: string;
  readonly statement: string;
  readonly ratings: readonly SurveyNeedRating[];
}

/** The needs that the ratings of a survey name, each once. */
export function needsOfSurvey(questions: readonly RatingQuestion[]): NeedOfSurvey[] {
  const needs = new Map<string, { engineKey: string; label: string; statement: string; ratings: SurveyNeedRating[] }>();
  for (const { id, key, needName, aspect, higherIsMore } of questions) {
    const statement = needName?.replace(/\s+/gu, ' ').trim();
    if (!statement || !aspect) continue;
    const engineKey = `survey:${statement.toLowerCase().replace(/\.$/u, '')}`;
    const need = needs.get(engineKey) ?? { engineKey, label: shortLabel(statement), statement, ratings: [] };
    need.ratings.push({ questionId: id, questionKey: key, aspect, higherIsMore: higherIsMore ?? true });
    needs.set(engineKey, need);
  }
  return [...needs.values()];
}

/** The first words of a statement, cut between words. */
export function shortLabel(statement: string): string {
  const points = Array.from(statement);
  if (points.length <= MOST_LABEL) return statement;
  const cut = points.slice(0, MOST_LABEL).join('');
  return `${cut.replace(/[\s,;:]+\S*$/u, '') || cut}…`;
}
