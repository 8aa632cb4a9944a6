import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { SubmissionRepository } from './submission.repository.js';

/** What people sent is kept as it came, save by save: when an answer is redacted or restored, that follows. */
@Injectable()
export class SubmissionRewordingService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly submissions: SubmissionRepository,
  ) {}

  reword(
    ctx: RequestContext,
    studyId: string,
    texts: readonly { readonly before: string; readonly after: string }[],
  ): Promise<void> {
    return this.database.inTenant(ctx, () => this.submissions.reword(ctx, studyId, texts));
  }
}
