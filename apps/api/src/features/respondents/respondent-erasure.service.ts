import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { ActivityService, StudyService } from '../studies/index.js';
import { RespondentErasedHandlers } from './respondent-ports.js';
import { RespondentRepository } from './respondent.repository.js';
import { RespondentService } from './respondent.service.js';

/** Makes a study forget a person. */
@Injectable()
export class RespondentErasureService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly respondents: RespondentService,
    private readonly rows: RespondentRepository,
    private readonly handlers: RespondentErasedHandlers,
    private readonly studies: StudyService,
    private readonly activities: ActivityService,
  ) {}

  /** Removes the person with every row and copy that came from them, in one transaction. */
  async erase(ctx: RequestContext, id: string): Promise<boolean> {
    await this.database.inTenant(ctx, async () => {
      const { studyId } = await this.respondents.get(ctx, id);
      for (const handler of this.handlers.parts) await handler.erasing?.(ctx, studyId, [id]);
      for (const handler of this.handlers.parts) await handler.removing?.(ctx, [id]);
      await this.rows.delete(ctx, [id]);
      // Not the key: the list of what happened must not remember who it was.
      await this.activities.record(ctx, studyId, 'respondent-erased', 'A respondent was erased');
      await this.studies.changed(ctx, studyId);
    });
    return true;
  }
}
