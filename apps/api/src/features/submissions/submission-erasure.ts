import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import type { RespondentErased } from '../respondents/index.js';
import { SubmissionRepository } from './submission.repository.js';

/** What an erased person sent goes with them, and the link that they were invited by. */
@Injectable()
export class SubmissionErasure implements RespondentErased {
  constructor(private readonly submissions: SubmissionRepository) {}

  erasing(ctx: RequestContext, studyId: string, respondentIds: readonly string[]): Promise<void> {
    return this.submissions.erase(ctx, studyId, respondentIds);
  }
}
