import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { isId } from '../../platform/ids/index.js';
import type { Question } from './question.model.js';
import { type QuestionBy, QuestionRepository, type QuestionRow } from './question.repository.js';

@Injectable()
export class QuestionService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly questions: QuestionRepository,
  ) {}

  /** Also questions of older versions: what was coded or fitted before keeps its question. */
  byIds(ctx: RequestContext, ids: readonly string[]): Promise<Question[]> {
    return this.read(ctx, 'q.id', ids.filter(isId), false);
  }

  /** The questionnaires of these studies as they are now: the newest version of each survey. */
  ofStudies(ctx: RequestContext, studyIds: readonly string[]): Promise<Question[]> {
    return this.read(ctx, 'q.study_id', studyIds, true);
  }

  ofSurveys(ctx: RequestContext, surveyIds: readonly string[]): Promise<Question[]> {
    return this.read(ctx, 'v.survey_id', surveyIds, true);
  }

  /** Which questions each version of these surveys asks: tells "not shown" from "empty". */
  async keysByVersion(ctx: RequestContext, surveyIds: readonly string[]): Promise<Map<string, Set<string>>> {
    const keys = new Map<string, Set<string>>();
    for (const { surveyVersionId, key } of await this.ofEveryVersion(ctx, surveyIds)) {
      keys.set(surveyVersionId, (keys.get(surveyVersionId) ?? new Set()).add(key));
    }
    return keys;
  }

  /** As they were asked in each version of these surveys, oldest first. */
  ofEveryVersion(ctx: RequestContext, surveyIds: readonly string[]): Promise<Question[]> {
    return this.read(ctx, 'v.survey_id', surveyIds, false);
  }

  ofVersions(ctx: RequestContext, versionIds: readonly string[]): Promise<Question[]> {
    return this.read(ctx, 'q.survey_version_id', versionIds, false);
  }

  private async read(
    ctx: RequestContext,
    by: QuestionBy,
    values: readonly string[],
    newestOnly: boolean,
  ): Promise<Question[]> {
    const rows = await this.database.inTenant(ctx, () => this.questions.find(ctx, by, values, { newestOnly }));
    return rows.map(toModel);
  }
}

function toModel({ definition, textRole, ...row }: QuestionRow): Question {
  const { aspect, need, higherIsMore, battery, options, points } = definition;
  return {
    ...row,
    definition,
    textRole,
    aspect: aspect ?? null,
    needName: need ?? null,
    higherIsMore: higherIsMore ?? null,
    battery: battery ?? null,
    options: options ?? [],
    points: points ?? [],
  };
}
