import { isMissing } from '@needfinder/domain';
import { type AnswerCell, type AnswerColumn, type AnswerTable, NO_ANSWER } from '@needfinder/file-formats';
import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { AttributeService, RespondentService } from '../respondents/index.js';
import { type PersonWithAnswers, ResponseService } from '../responses/index.js';
import { StudyService } from '../studies/index.js';
import { type Question, QuestionService } from '../surveys/index.js';
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

/** A question with its columns, and the versions of its survey that ask it. */
interface Asked {
  readonly question: Question;
  readonly versionIds: ReadonlySet<string>;
  readonly answers: AnswerColumns;
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
      ...asked.flatMap(({ answers }) => answers.columns),
    ]);
    const rowOf = (responses: readonly PersonWithAnswers[]): AnswerCell[] => {
      const person = responses[0]!;
      const row: AnswerCell[] = [person.key, person.account ?? NO_ANSWER.empty, person.weight];
      for (const { key, answers } of attributes) answers.put(person.attributes[key], row);
      for (const one of asked) one.answers.put(answerTo(one, responses), row);
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

  private async askedIn(ctx: RequestContext, studyId: string): Promise<Asked[]> {
    const newest = await this.questions.ofStudies(ctx, [studyId]);
    const all = await this.questions.ofEveryVersion(ctx, [...new Set(newest.map(({ surveyId }) => surveyId))]);
    const questions = [...newest, ...droppedFrom(newest, all)];
    const chosen = await this.chosenLabels(ctx, studyId, questions);
    return questions.map((question) => {
      const versions = all.filter(({ surveyId, key }) => surveyId === question.surveyId && key === question.key);
      const answers = questionAnswers(question, versions, chosen.get(question.key) ?? new Set());
      return { question, versionIds: new Set(versions.map(({ surveyVersionId }) => surveyVersionId)), answers };
    });
  }

  /** A list of choices need not be announced: what people chose is known once everybody's answers were seen. */
  private async chosenLabels(
    ctx: RequestContext,
    studyId: string,
    questions: readonly Question[],
  ): Promise<Map<string, Set<string>>> {
    const several = questions.filter(({ kind }) => kind === 'multiple-choice');
    const chosen = new Map(several.map(({ key }) => [key, new Set<string>()]));
    if (several.length === 0) return chosen;
    const rowsPerBlock = Math.max(1, Math.ceil(CELLS_PER_BLOCK / questions.length));
    for await (const block of this.responses.everybodyOf(ctx, studyId, rowsPerBlock)) {
      for (const { answers } of block) {
        for (const [key, labels] of chosen) {
          const answer = answers?.[key];
          if (!isMissing(answer)) for (const label of [answer].flat()) labels.add(String(label));
        }
      }
    }
    return chosen;
  }
}

/** Questions that the newest version of their survey no longer asks, as they were asked last: their answers stay. */
function droppedFrom(newest: readonly Question[], all: readonly Question[]): Question[] {
  const idOf = ({ surveyId, key }: Question) => `${surveyId} ${key}`;
  const asked = new Set(newest.map(idOf));
  return [...new Map(all.map((question) => [idOf(question), question])).values()].filter(
    (one) => !asked.has(idOf(one)),
  );
}

/** Nobody who did not take part in a survey, or in a version that asks the question, was shown it. */
function answerTo({ question, versionIds }: Asked, responses: readonly PersonWithAnswers[]) {
  const response = responses.find(({ surveyVersionId }) => surveyVersionId !== null && versionIds.has(surveyVersionId));
  return response?.answers ? response.answers[question.key] : NO_ANSWER['not-shown'];
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
