import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { newId } from '../../platform/ids/index.js';
import { ActivityRepository } from './activity.repository.js';
import type { Activity } from './activity.model.js';

/** What happened in a study, in sentences. */
@Injectable()
export class ActivityService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly activities: ActivityRepository,
  ) {}

  /**
   * Notes what happened, in the transaction in which it happens.
   *
   * @param sentence - Shown as it is: "Imported wave-2.csv: 412 respondents". Never the words of a respondent.
   */
  async record(ctx: RequestContext, studyId: string, kind: string, sentence: string): Promise<void> {
    await this.database.inTenant(ctx, () =>
      this.activities.insert(ctx, { id: newId(), studyId, kind, actor: ctx.userId, details: { sentence } }),
    );
  }

  async latest(ctx: RequestContext, studyId: string, limit: number): Promise<Activity[]> {
    const rows = await this.database.inTenant(ctx, () => this.activities.latest(ctx, studyId, limit));
    return rows.map(({ id, details, createdAt }) => ({ id, text: details.sentence, at: createdAt }));
  }
}
