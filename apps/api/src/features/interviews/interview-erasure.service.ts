import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import type { RespondentErased } from '../respondents/index.js';
import { InterviewRepository } from './interview.repository.js';

/** An erased person takes the interviews with them: what they said is theirs. */
@Injectable()
export class InterviewErasureService implements RespondentErased {
  constructor(private readonly interviews: InterviewRepository) {}

  async removing(ctx: RequestContext, respondentIds: readonly string[]): Promise<void> {
    const rows = await this.interviews.ofRespondents(ctx, respondentIds);
    if (rows.length > 0)
      await this.interviews.delete(
        ctx,
        rows.map((row) => row.id),
      );
  }
}
