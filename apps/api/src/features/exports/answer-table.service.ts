import { isMissing, type StoredAnswer } from '@needfinder/domain';
import { type AnswerCell, type AnswerColumn, type AnswerTable, NO_ANSWER } from '@needfinder/file-formats';
import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { AttributeService, RespondentService } from '../respondents/index.js';
import { type PersonWithAnswers, ResponseService } from '../responses/index.js';
import { StudyService } from '../studies/index.js';
import { type Question, QuestionService } from '../surveys/index.js';
import { answerScanner, type TakeAnswer } from './answer-scanner.js';
import { byPerson } from './by-person.js';
import { type AnswerColumns, attributeAnswers, questionAnswers } from './question-answers.js';

/** Cells that are worked on at a time: few enough that nobody else of the process waits long. */
const CELLS_PER_BLOCK = 50_000;

const head = (key: string, title: string, role: AnswerColumn['role'], type: AnswerColumn['type']): AnswerColumn => ({
  ...{ key, title, role, type, options: [], choice: null },
  measure: type === 'number' ? 'scale' : 'nominal',
});
const HEAD: readonly AnswerColumn[] = [
  head('respondent', 'respondent', 'respondent', 'text'),
  head('account', 'account', 'answer', 'text'),
  head('weight', 'weight', 'weight', 'number'),
];

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
@Injectable()
export class AnswerTableService {
  constructor(
    private readonly studies: StudyService,
    private readonly respondents: RespondentService,
    private readonly responses: ResponseService,
    private readonly questions: QuestionService,
    private readonly attributes: AttributeService,
  ) {}

  /** For use in an open snapshot, as long as it is open. @throws NotFoundError `study.not-found` */
  async ofStudy(ctx: RequestContext, studyId: string): Promise<AnswerTable> {
    const { name } = await this.studies.get(ctx, studyId);
    const attributes = (await this.attributes.ofStudies(ctx, [studyId])).map((attribute) => ({
      key: attribute.key,
      answers: attributeAnswers(attribute),
    }));
    const asked = await this.askedIn(ctx, studyId);
    const columns = withUniqueKeys([
      ...HEAD,
      ...attributes.flatMap(({ answers }) => answers.columns),
      ...asked.answers.flatMap((answers) => answers.columns),
    ]);
    const rowOf = (responses: readonly PersonWithAnswers[]): AnswerCell[] => {
      const person = responses[0]!;
      const row: AnswerCell[] = [person.key, person.account ?? NO_ANSWER.empty, person.weight];
      for (const { key, answers } of attributes) answers.put(person.attributes[key], row);
      const given = answersOf(asked, responses);
      for (let place = 0; place < given.length; place++) asked.answers[place]!.put(given[place], row);
      return row;
    };
    const rowsPerBlock = Math.max(1, Math.ceil(CELLS_PER_BLOCK / columns.length));
    const everybody = () => byPerson(this.responses.everybodyOf(ctx, studyId, rowsPerBlock));
    const rowCount = (await this.respondents.headsOf(ctx, studyId)).length;
    async function* read(): AsyncGenerator<AnswerCell[][]> {
      for await (const people of everybody()) yield people.map(rowOf);
    }
    return { title: name, columns, rowCount, read };
  }

  private async askedIn(ctx: RequestContext, studyId: string): Promise<Asked> {
    const newest = await this.questions.ofStudies(ctx, [studyId]);
    const all = await this.questions.ofEveryVersion(ctx, [...new Set(newest.map(({ surveyId }) => surveyId))]);
    const questions = [...newest, ...droppedFrom(newest, all)];
    const chosen = await this.chosenLabels(ctx, studyId, questions);
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
  private async chosenLabels(
    ctx: RequestContext,
    studyId: string,
    questions: readonly Question[],
  ): Promise<Map<string, Set<string>>> {
    const keys = questions.filter(({ kind }) => kind === 'multiple-choice').map(({ key }) => key);
    const chosen = keys.map(() => new Set<string>());
    const scan = answerScanner(keys);
    const learn: TakeAnswer = (place, answer) => {
      if (!isMissing(answer)) for (const label of [answer].flat()) chosen[place]!.add(String(label));
    };
    if (keys.length > 0) {
      const rowsPerBlock = Math.max(1, Math.ceil(CELLS_PER_BLOCK / questions.length));
      for await (const block of this.responses.everybodyOf(ctx, studyId, rowsPerBlock)) {
        for (const { answers } of block) if (answers !== null) scan(answers, learn);
      }
    }
    return new Map(keys.map((key, place) => [key, chosen[place]!]));
  }
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
