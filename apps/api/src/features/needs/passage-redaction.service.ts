import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import type { TextsRewritten, TextsRewrittenHandler } from '../redactions/index.js';
import { CodebookHistoryRepository } from './codebook-history.repository.js';
import { CodebookRewordingRepository } from './codebook-rewording.repository.js';
import { EmbeddingRepository } from './embedding.repository.js';
import { followRewriting } from './passage-rewriting.js';
import { ProposalRepository } from './proposal.repository.js';
import { ProposalService } from './proposal.service.js';

/** The codebook follows when people's words are taken out of it, or put back. */
@Injectable()
export class PassageRedactionService implements TextsRewrittenHandler {
  constructor(
    private readonly database: TenantDatabase,
    private readonly proposals: ProposalRepository,
    private readonly history: CodebookHistoryRepository,
    private readonly rewording: CodebookRewordingRepository,
    private readonly embeddings: EmbeddingRepository,
    private readonly proposing: ProposalService,
  ) {}

  textsRewritten(ctx: RequestContext, rewritten: TextsRewritten): Promise<void> {
    const { studyId, words } = rewritten;
    return this.database.inTenant(ctx, async () => {
      const passages = await this.proposals.passages(ctx, studyId);
      const judged = await this.proposals.judgedPassages(ctx, studyId);
      const { moved, goneIds } = followRewriting(passages, rewritten, judged);
      await this.proposals.rewritePassages(ctx, moved);
      await this.proposals.deletePassages(ctx, goneIds);
      await this.rewording.reword(ctx, studyId, words);
      // An embedding tells something of its text.
      await this.embeddings.forgetStudy(ctx, studyId);
      const { lastProposal } = await this.history.labels(ctx, studyId);
      if (lastProposal) await this.proposing.request(ctx, studyId);
    });
  }
}
