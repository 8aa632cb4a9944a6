import { Injectable } from '@nestjs/common';
import { embedTexts, ENCODER_NAME, type EmbeddingStore } from '@needfinder/encoder';
import type { Embeddings } from '@needfinder/text';
import { Config } from '../../platform/config/index.js';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import type { JobRun } from '../../platform/jobs/index.js';
import { EmbeddingRepository } from './embedding.repository.js';

/** Each thread holds the weights of the encoder: a server has other work, and other memory to keep. */
const MOST_THREADS = 2;

/** What the shipped encoder says of texts, remembered for each study. */
@Injectable()
export class EmbeddingService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly embeddings: EmbeddingRepository,
    private readonly config: Config,
  ) {}

  /**
   * @param onProgress - Texts done of all.
   * @throws The reason of the signal when it was aborted.
   */
  embed(
    ctx: RequestContext,
    studyId: string,
    texts: readonly string[],
    { signal, onProgress }: Pick<JobRun, 'signal'> & { onProgress: (done: number, total: number) => void },
  ): Promise<Embeddings> {
    const encoder = ENCODER_NAME;
    const store: EmbeddingStore = {
      find: (hashes) => this.database.inTenant(ctx, () => this.embeddings.find(ctx, { studyId, encoder, hashes })),
      keep: (embeddings) =>
        this.database.inTenant(ctx, () => this.embeddings.insert(ctx, { studyId, encoder, embeddings })),
    };
    const threads = Math.min(this.config.computeThreads, MOST_THREADS);
    // On one thread the encoder would stand in the way of requests: it always has a thread of its own.
    return embedTexts(texts, { threads: Math.max(2, threads), store, signal, onProgress });
  }
}
