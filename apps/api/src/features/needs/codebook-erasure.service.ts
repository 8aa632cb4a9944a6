import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import type { RespondentErased } from '../respondents/index.js';
import { CodebookHistoryRepository } from './codebook-history.repository.js';
import { EmbeddingRepository } from './embedding.repository.js';

/** Passages and codings go with the respondent by themselves; the images of codings in the history and embeddings do not. */
@Injectable()
export class CodebookErasureService implements RespondentErased {
  constructor(
    private readonly history: CodebookHistoryRepository,
    private readonly embeddings: EmbeddingRepository,
  ) {}

  async erasing(ctx: RequestContext, studyId: string, respondentIds: readonly string[]): Promise<void> {
    await this.history.forgetCodings(ctx, studyId, respondentIds);
    await this.embeddings.forgetStudy(ctx, studyId);
  }
}
