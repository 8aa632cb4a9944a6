import type { SurveyQuestionFragment } from './survey-question.fragment.generated.js';

export type SurveyQuestion = SurveyQuestionFragment;
export type QuestionView = 'all' | 'ratings' | 'choices' | 'texts';

/** Ways to look at a questionnaire. */
export const QUESTION_VIEWS: readonly {
  readonly value: QuestionView;
  readonly label: string;
  readonly holds: (question: Pick<SurveyQuestion, 'kind'>) => boolean;
}[] = [
  { value: 'all', label: 'All', holds: () => true },
  { value: 'ratings', label: 'Ratings', holds: ({ kind }) => kind === 'RATING' },
  { value: 'choices', label: 'Choices', holds: ({ kind }) => kind === 'SINGLE_CHOICE' || kind === 'MULTIPLE_CHOICE' },
  { value: 'texts', label: 'Open text', holds: ({ kind }) => kind === 'OPEN_TEXT' },
];

/** The questions of a view whose words hold what was searched for, in the order of the questionnaire. */
export function filterQuestions(
  questions: readonly SurveyQuestion[],
  view: QuestionView,
  search: string,
): readonly SurveyQuestion[] {
  const holds = QUESTION_VIEWS.find(({ value }) => value === view)!.holds;
  const wanted = search.trim().toLowerCase();
  return questions.filter(
    (question) =>
      holds(question) &&
      [question.title, question.key, question.needName, question.battery].some((text) =>
        text?.toLowerCase().includes(wanted),
      ),
  );
}
