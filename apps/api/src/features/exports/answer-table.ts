import { CONSENT_PURPOSES, isMissing, type StoredAnswer } from '@needfinder/domain';
import { type AnswerCell, type AnswerColumn, type AnswerTable, NO_ANSWER } from '@needfinder/file-formats';
import { keyWithoutContact } from '@needfinder/survey';
import type { Attribute } from '../respondents/index.js';
import type { PersonWithAnswers } from '../responses/index.js';
import type { Question } from '../surveys/index.js';
import { answerScanner, type TakeAnswer } from './answer-scanner.js';
import { byPerson } from './by-person.js';
import { leavesOutContact } from './contact-cells.js';
import { type AnswerColumns, attributeAnswers, questionAnswers } from './question-answers.js';

/** All that the columns of a study's table are made of. It can be cloned. */
export interface AskedInStudy {
  readonly title: string;
  readonly attributes: readonly Attribute[];
  /** Of the newest version of each survey, in their order. */
  readonly newest: readonly Question[];
  readonly ofEveryVersion: readonly Question[];
  readonly rowCount: number;
  /** Whether anybody ever stated what they allow: then each person's consents stand in columns. */
  readonly hasConsents: boolean;
}
/** Reads everybody anew each time it is called. */
export type ReadEverybody = () => AsyncIterable<readonly PersonWithAnswers[]>;

const head = (key: string, title: string, role: AnswerColumn['role'], type: AnswerColumn['type']): AnswerColumn => ({
  ...{ key, title, role, type, options: [], choice: null },
  measure: type === 'number' ? 'scale' : 'nominal',
});
const HEAD: readonly AnswerColumn[] = [
  head('respondent', 'respondent', 'respondent', 'text'),
  head('account', 'account', 'answer', 'text'),
  head('weight', 'weight', 'weight', 'number'),
];

const CONSENTS: readonly AnswerColumn[] = CONSENT_PURPOSES.map((purpose) =>
  head(`consent-${purpose}`, `consent ${purpose}`, 'answer', 'text'),
);

/** Everything that was ever asked, with its columns; and for each version what it asks and how its answers are read. */
interface Asked {
  readonly answers: readonly AnswerColumns[];
  readonly versions: ReadonlyMap<string, AskedByVersion>;
}
interface AskedByVersion {
  /** Places in the list of all that was asked. */
  readonly places: readonly number[];
  readonly scan: ReturnType<typeof answerScanner>;
}

/** Everybody of a study with attributes and answers, as the writers of files take them. */
export async function answerTable(study: AskedInStudy, everybody: ReadEverybody): Promise<AnswerTable> {
  const attributes = study.attributes.map((attribute) => ({
    key: attribute.key,
    answers: attributeAnswers(attribute),
  }));
  const asked = await askedIn(study, everybody);
  const columns = withUniqueKeys([
    ...HEAD,
    ...(study.hasConsents ? CONSENTS : []),
    ...attributes.flatMap(({ answers }) => answers.columns),
    ...asked.answers.flatMap((answers) => answers.columns),
  ]);
  const withoutContact = leavesOutContact(columns);
  const rowOf = (responses: readonly PersonWithAnswers[]): AnswerCell[] => {
    const person = responses[0]!;
    const isReachable = person.consents?.contact !== 'withheld';
    const key = isReachable ? person.key : keyWithoutContact({ id: person.respondentId, key: person.key });
    const row: AnswerCell[] = [key, person.account ?? NO_ANSWER.empty, person.weight];
    if (study.hasConsents) {
      for (const purpose of CONSENT_PURPOSES) row.push((person.consents?.[purpose] ?? 'not-asked').replace('-', ' '));
    }
    for (const { key, answers } of attributes) answers.put(person.attributes[key], row);
    const given = answersOf(asked, responses);
    for (let place = 0; place < given.length; place++) asked.answers[place]!.put(given[place], row);
    return isReachable ? row : withoutContact(row);
  };
  async function* read(): AsyncGenerator<AnswerCell[][]> {
    for await (const people of byPerson(everybody())) yield people.map(rowOf);
  }
  return { title: study.title, columns, rowCount: study.rowCount, read };
}

async function askedIn({ newest, ofEveryVersion: all }: AskedInStudy, everybody: ReadEverybody): Promise<Asked> {
  const questions = [...newest, ...droppedFrom(newest, all)];
  const chosen = await chosenLabels(questions, everybody);
  const placeOf = new Map(questions.map((question, place) => [idOf(question), place]));
  const answers = questions.map((question) => {
    const versions = all.filter((one) => idOf(one) === idOf(question));
    return questionAnswers(question, versions, chosen.get(question.key) ?? new Set());
  });
  const versions = [...new Set(all.map(({ surveyVersionId }) => surveyVersionId))].map(
    (versionId): [string, AskedByVersion] => {
      const those = all.filter(({ surveyVersionId }) => surveyVersionId === versionId);
      const scan = answerScanner(those.map(({ key }) => key));
      return [versionId, { places: those.map((one) => placeOf.get(idOf(one))!), scan }];
    },
  );
  return { answers, versions: new Map(versions) };
}

/** A list of choices need not be announced: what people chose is known once everybody's answers were seen. */
async function chosenLabels(
  questions: readonly Question[],
  everybody: ReadEverybody,
): Promise<Map<string, Set<string>>> {
  const keys = questions.filter(({ kind }) => kind === 'multiple-choice').map(({ key }) => key);
  const chosen = keys.map(() => new Set<string>());
  const scan = answerScanner(keys);
  const learn: TakeAnswer = (place, answer) => {
    if (!isMissing(answer)) for (const label of [answer].flat()) chosen[place]!.add(String(label));
  };
  if (keys.length > 0) {
    for await (const block of everybody()) for (const { answers } of block) if (answers !== null) scan(answers, learn);
  }
  return new Map(keys.map((key, place) => [key, chosen[place]!]));
}

const idOf = ({ surveyId, key }: Question): string => `${surveyId} ${key}`;

/** Questions that the newest version of their survey no longer asks, as they were asked last: their answers stay. */
function droppedFrom(newest: readonly Question[], all: readonly Question[]): Question[] {
  const asked = new Set(newest.map(idOf));
  return [...new Map(all.map((question) => [idOf(question), question])).values()].filter(
    (one) => !asked.has(idOf(one)),
  );
}

/** By place. Nobody who did not take part in a survey, or in a version that asks the question, was shown it. */
function answersOf(asked: Asked, responses: readonly PersonWithAnswers[]): (StoredAnswer | undefined)[] {
  const given = new Array<StoredAnswer | undefined>(asked.answers.length).fill(NO_ANSWER['not-shown']);
  for (const { surveyVersionId, answers } of responses) {
    const version = asked.versions.get(surveyVersionId ?? '');
    if (!version || answers === null) continue;
    for (const place of version.places) given[place] = undefined;
    version.scan(answers, (question, answer) => (given[version.places[question]!] = answer));
  }
  return given;
}

/** Two surveys may ask under the same key. */
function withUniqueKeys(columns: readonly AnswerColumn[]): AnswerColumn[] {
  const taken = new Set<string>();
  return columns.map((column) => {
    let { key } = column;
    for (let copy = 2; taken.has(key); copy++) key = `${column.key}-${copy}`;
    taken.add(key);
    return { ...column, key };
  });
}
