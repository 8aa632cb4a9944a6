import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { InterviewService } from '../interviews/index.js';
import { coderOf } from './coder.js';
import { CodingReadingService } from './coding-reading.service.js';
import { InterviewCodingRepository } from './interview-coding.repository.js';

/** How far coders are, and whether they see each other. */
@Injectable()
export class InterviewCodersService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly states: InterviewCodingRepository,
    private readonly interviews: InterviewService,
    private readonly reading: CodingReadingService,
  ) {}

  async setBlind(ctx: RequestContext, interviewIds: readonly string[], isBlind: boolean): Promise<void> {
    await this.change(ctx, interviewIds, (id) => this.states.setBlind(ctx, [id], isBlind));
  }

  /** The caller has worked through the interview, or takes that back. */
  async setDone(ctx: RequestContext, interviewId: string, isDone: boolean): Promise<void> {
    const coder = coderOf(ctx);
    await this.change(ctx, [interviewId], (id) => this.states.setDone(ctx, id, coder, isDone));
  }

  /** Changes interviews of which each is there, and tells everybody who has one open. @throws NotFoundError `interview.not-found` */
  change(
    ctx: RequestContext,
    interviewIds: readonly string[],
    act: (interviewId: string) => Promise<void>,
  ): Promise<void> {
    return this.database.inTenant(ctx, async () => {
      for (const id of new Set(interviewIds)) {
        await this.interviews.get(ctx, id);
        await act(id);
        await this.reading.tell(ctx, id, null);
      }
    });
  }
}
