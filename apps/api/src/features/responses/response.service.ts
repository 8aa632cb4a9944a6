import { Injectable } from '@nestjs/common';
import type { StoredAnswer } from '@needfinder/domain';
import type { QuestionDefinition } from '@needfinder/survey';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { isId } from '../../platform/ids/index.js';
import { presentAnswer } from '../respondents/index.js';
import type { Question } from '../surveys/index.js';
import type { Answer, Response } from './response.model.js';
import { type PersonWithAnswers, ResponseRepository, type ResponseRow } from './response.repository.js';

@Injectable()
export class ResponseService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly responses: ResponseRepository,
  ) {}

  async byIds(ctx: RequestContext, ids: readonly string[]): Promise<Response[]> {
    const rows = await this.database.inTenant(ctx, () => this.responses.findByIds(ctx, ids.filter(isId)));
    return rows.map(toModel);
  }

  /** Current ones first, then those that were replaced, newest first. */
  async ofRespondents(ctx: RequestContext, respondentIds: readonly string[]): Promise<Response[]> {
    const rows = await this.database.inTenant(ctx, () => this.responses.ofRespondents(ctx, respondentIds));
    return rows.map(toModel);
  }

  countCurrent(ctx: RequestContext, surveyIds: readonly string[]): Promise<{ surveyId: string; responses: number }[]> {
    return this.database.inTenant(ctx, () => this.responses.countCurrent(ctx, surveyIds));
  }

  /** Inside an open transaction: everybody of the study with what they answered, block by block, by person. */
  everybodyOf(ctx: RequestContext, studyId: string, rowsPerBlock: number): AsyncGenerator<PersonWithAnswers[]> {
    return this.responses.everybodyOfStudy(ctx, studyId, rowsPerBlock);
  }

  /** @param questions - Of the response's survey version. */
  answersOf(response: Response, questions: readonly Question[]): Answer[] {
    return questions.map((question) => {
      const stored = response.storedAnswers[question.key];
      const { value, missing } = presentAnswer(stored);
      return { question, value, label: labelOf(question.definition, stored, value), missing, responseId: response.id };
    });
  }
}

function labelOf(
  { points }: QuestionDefinition,
  stored: StoredAnswer | undefined,
  value: string | null,
): string | null {
  return points?.find((point) => point.value === stored)?.label ?? value;
}

function toModel({ answers, ...row }: ResponseRow): Response {
  return { ...row, storedAnswers: answers };
}
