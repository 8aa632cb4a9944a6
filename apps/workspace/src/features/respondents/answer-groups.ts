import type { RespondentAnswerFragment } from './respondent-answer.fragment.generated.js';

export type Answer = RespondentAnswerFragment;

export interface AnswerGroup {
  readonly title: string;
  readonly isBattery: boolean;
  readonly answers: readonly Answer[];
}

/** Keys of batteries begin with their aspect and are written with hyphens: "severity-lost-data" is "Severity lost data". */
const titleOf = (battery: string): string => {
  const words = battery.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** Answers as a reader looks for them: own words first, then choices, then battery by battery as in the questionnaire. */
export function groupAnswers(answers: readonly Answer[]): AnswerGroup[] {
  const groups = new Map<string, { title: string; isBattery: boolean; answers: Answer[] }>();
  const put = (key: string, title: string, isBattery: boolean, answer: Answer) => {
    const group = groups.get(key) ?? { title, isBattery, answers: [] };
    group.answers.push(answer);
    groups.set(key, group);
  };
  const isPlain = ({ question }: Answer) => question.kind !== 'OPEN_TEXT' && question.battery === null;
  const texts = answers.filter(({ question }) => question.kind === 'OPEN_TEXT');
  // What was written before what was not: there are often many open questions, and few answers to them.
  for (const answer of texts.toSorted((a, b) => Number(a.missing !== null) - Number(b.missing !== null)))
    put('text', 'In their own words', false, answer);
  for (const answer of answers.filter(isPlain)) put('plain', 'Choices and single ratings', false, answer);
  for (const answer of answers) {
    const { battery } = answer.question;
    if (battery !== null) put(`battery ${battery}`, titleOf(battery), true, answer);
  }
  return [...groups.values()];
}
