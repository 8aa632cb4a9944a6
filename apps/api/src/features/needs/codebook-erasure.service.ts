import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import type { RespondentErased } from '../respondents/index.js';
import { CodebookHistoryRepository } from './codebook-history.repository.js';

/** Passages and codings go with the respondent by themselves; the images of codings in the history do not. */
@Injectable()
export class CodebookErasureService implements RespondentErased {
  constructor(private readonly history: CodebookHistoryRepository) {}

  erasing(ctx: RequestContext, studyId: string, respondentIds: readonly string[]): Promise<void> {
    return this.history.forgetCodings(ctx, studyId, respondentIds);
  }
}
