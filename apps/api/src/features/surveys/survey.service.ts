import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { isId, newId } from '../../platform/ids/index.js';
import type { Survey } from './survey.model.js';
import { SurveyRepository } from './survey.repository.js';

@Injectable()
export class SurveyService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly surveys: SurveyRepository,
  ) {}

  /** @returns Its id. It asks nothing before a version is published. */
  async create(ctx: RequestContext, studyId: string, name: string): Promise<string> {
    const id = newId();
    await this.database.inTenant(ctx, () => this.surveys.insert(ctx, { id, studyId, name }));
    return id;
  }

  byIds(ctx: RequestContext, ids: readonly string[]): Promise<Survey[]> {
    return this.database.inTenant(ctx, () => this.surveys.findBy(ctx, 'id', ids.filter(isId)));
  }

  ofStudies(ctx: RequestContext, studyIds: readonly string[]): Promise<Survey[]> {
    return this.database.inTenant(ctx, () => this.surveys.findBy(ctx, 'study_id', studyIds));
  }
}
