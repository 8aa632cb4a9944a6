import { Injectable } from '@nestjs/common';
import { NotFoundError } from '@needfinder/domain';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { ConsentService } from '../consents/index.js';
import { type Attribute, AttributeService, RespondentService } from '../respondents/index.js';
import { type Question, QuestionService } from '../surveys/index.js';
import { attributeColumn, questionColumn } from './column-builder.js';
import type { ColumnBuilder, ResponseMatrix } from './response-matrix.js';
import { ResponseRepository } from './response.repository.js';

export interface MatrixRequest {
  /**
   * Questions of any version; answers are found by key in all current responses of their survey, so a question of an
   * older version keeps its answers. All questions of the study as it is now unless told.
   */
  readonly questionIds?: readonly string[];
  /** All unless told. */
  readonly attributeKeys?: readonly string[];
  /** Only these people; all of the study unless told. Who withholds use has no row in either case. */
  readonly respondentIds?: readonly string[];
}

/** The read model of the engines: what people of a study answered, column by column, of all who may be used. */
@Injectable()
export class ResponseMatrixService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly responses: ResponseRepository,
    private readonly respondents: RespondentService,
    private readonly consents: ConsentService,
    private readonly questions: QuestionService,
    private readonly attributes: AttributeService,
  ) {}

  /**
   * Reads the matrix in one transaction, block by block.
   *
   * @throws NotFoundError `question.not-found`, `attribute.not-found` when something asked for is not of this study.
   */
  read(ctx: RequestContext, studyId: string, request: MatrixRequest = {}): Promise<ResponseMatrix> {
    return this.database.inTenant(ctx, async () => {
      const questions = await this.wantedQuestions(ctx, studyId, request.questionIds);
      const attributes = await this.wantedAttributes(ctx, studyId, request.attributeKeys);
      const people = await this.consents.usable(ctx, studyId, request.respondentIds);
      const rowOf = new Map(people.map(({ id }, row) => [id, row]));
      const attributeColumns = attributes.map((attribute) => ({
        attribute,
        column: attributeColumn(attribute, people.length),
      }));
      if (attributes.length > 0) {
        for await (const block of this.respondents.attributesOf(ctx, studyId)) {
          for (const { id, attributes: stored } of block) {
            const row = rowOf.get(id);
            if (row === undefined) continue;
            for (const { attribute, column } of attributeColumns) column.put(row, stored[attribute.key]);
          }
        }
      }
      const questionColumns = questions.map((question) => ({
        question,
        column: questionColumn(question.definition, people.length),
      }));
      if (questions.length > 0) await this.fillAnswers(ctx, studyId, rowOf, questionColumns);
      return {
        respondentIds: people.map(({ id }) => id),
        weights: Float64Array.from(people, ({ weight }) => weight),
        questions: new Map(
          questionColumns.map(({ question, column }) => [question.id, { question, ...column.finish() }]),
        ),
        attributes: new Map(
          attributeColumns.map(({ attribute, column }) => [attribute.key, { attribute, ...column.finish() }]),
        ),
      };
    });
  }

  private async fillAnswers(
    ctx: RequestContext,
    studyId: string,
    rowOf: ReadonlyMap<string, number>,
    columns: readonly { readonly question: Question; readonly column: ColumnBuilder }[],
  ): Promise<void> {
    const surveyIds = [...new Set(columns.map(({ question }) => question.surveyId))];
    const asked = await this.questions.keysByVersion(ctx, surveyIds);
    for await (const block of this.responses.currentOfStudy(ctx, studyId)) {
      for (const { respondentId, surveyId, surveyVersionId, answers } of block) {
        const row = rowOf.get(respondentId);
        if (row === undefined) continue;
        const keys = asked.get(surveyVersionId);
        for (const { question, column } of columns) {
          if (question.surveyId === surveyId && keys?.has(question.key)) column.put(row, answers[question.key]);
        }
      }
    }
  }

  private async wantedQuestions(
    ctx: RequestContext,
    studyId: string,
    ids: readonly string[] | undefined,
  ): Promise<Question[]> {
    if (!ids) return this.questions.ofStudies(ctx, [studyId]);
    const found = new Map((await this.questions.byIds(ctx, ids)).map((question) => [question.id, question]));
    return ids.map((id) => {
      const question = found.get(id);
      if (question?.studyId !== studyId)
        throw new NotFoundError('question.not-found', `There is no question ${id}`, { id });
      return question;
    });
  }

  private async wantedAttributes(
    ctx: RequestContext,
    studyId: string,
    keys: readonly string[] | undefined,
  ): Promise<Attribute[]> {
    const known = await this.attributes.ofStudies(ctx, [studyId]);
    if (!keys) return known;
    return keys.map((key) => {
      const attribute = known.find((one) => one.key === key);
      if (!attribute) throw new NotFoundError('attribute.not-found', `There is no attribute "${key}"`, { key });
      return attribute;
    });
  }
}
