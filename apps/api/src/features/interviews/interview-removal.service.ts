import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import type { RespondentErased } from '../respondents/index.js';
import { StudyService } from '../studies/index.js';
import { InterviewRepository } from './interview.repository.js';
import { InterviewService } from './interview.service.js';
import { InterviewsRemoved } from './interviews-removed.port.js';

/** Takes interviews away, with whatever others keep of them. */
@Injectable()
export class InterviewRemovalService implements RespondentErased {
  constructor(
    private readonly database: TenantDatabase,
    private readonly service: InterviewService,
    private readonly interviews: InterviewRepository,
    private readonly handlers: InterviewsRemoved,
    private readonly studies: StudyService,
  ) {}

  /** @throws NotFoundError `interview.not-found` */
  delete(ctx: RequestContext, id: string): Promise<boolean> {
    return this.database.inTenant(ctx, async () => {
      const { studyId } = await this.service.get(ctx, id);
      await this.remove(ctx, [id]);
      await this.studies.changed(ctx, studyId);
      return true;
    });
  }

  /** An erased person takes the interviews with them: what they said is theirs. */
  async removing(ctx: RequestContext, respondentIds: readonly string[]): Promise<void> {
    const rows = await this.interviews.ofRespondents(ctx, respondentIds);
    if (rows.length === 0) return;
    await this.remove(
      ctx,
      rows.map(({ id }) => id),
    );
  }

  private async remove(ctx: RequestContext, ids: readonly string[]): Promise<void> {
    for (const handler of this.handlers.parts) await handler.interviewsRemoving(ctx, ids);
    await this.interviews.delete(ctx, ids);
  }
}
