import { Injectable } from '@nestjs/common';
import { textsToEmbed } from '@needfinder/text';
import { Compute } from '../../platform/compute/index.js';
import type { RequestContext } from '../../platform/context/index.js';
import { HandlesJob, type JobHandler, type JobRun, type PayloadOf } from '../../platform/jobs/index.js';
import { EmbeddingService, ProposalReadingService } from '../needs/index.js';
import { learnFromCodingsJob } from './learn-from-codings.job.js';
import { learnFromCodingsTask } from './learn-from-codings.task.js';
import { LearningService } from './learning.service.js';

/** Safe to run twice: the same decisions give the same numbers. */
@Injectable()
@HandlesJob(learnFromCodingsJob)
export class LearnFromCodingsHandler implements JobHandler<typeof learnFromCodingsJob> {
  constructor(
    private readonly learning: LearningService,
    private readonly sources: ProposalReadingService,
    private readonly encoder: EmbeddingService,
    private readonly compute: Compute,
  ) {}

  async handle(ctx: RequestContext, { studyId }: PayloadOf<typeof learnFromCodingsJob>, run: JobRun): Promise<void> {
    const { signal } = run;
    await run.report('Reading what was decided', 0, 100);
    const { passages, codings } = await this.learning.read(ctx, studyId);
    const texts = (await this.sources.read(ctx, studyId)).usable.map((source) => source.toText());
    const embeddings = await this.encoder.embed(ctx, studyId, textsToEmbed(passages), {
      signal,
      onProgress: (done, total) => void run.report('Comparing passages by meaning', 5 + (45 * done) / total, 100),
    });
    await run.report('Learning from what was decided', 50, 100);
    const learned = await this.compute.run(learnFromCodingsTask, { texts, passages, embeddings }, { signal });
    await run.report('Writing what follows', 95, 100);
    signal.throwIfAborted();
    await this.learning.write(ctx, studyId, { passages, codings, learned });
  }
}
