import { Injectable } from '@nestjs/common';
import { Compute } from '../../platform/compute/index.js';
import type { RequestContext } from '../../platform/context/index.js';
import { HandlesJob, type JobHandler, type JobRun, type PayloadOf } from '../../platform/jobs/index.js';
import { PersonalDataFindingService, PersonalDataService } from '../redactions/index.js';
import { EmbeddingService } from './embedding.service.js';
import { ProposalReadingService } from './proposal-reading.service.js';
import { ProposalWritingService } from './proposal-writing.service.js';
import { listPassagesTask, proposeCodebookTask } from './propose-codebook.task.js';
import { proposeNeeds } from './propose-needs.job.js';

/** The same texts shall give the same needs. */
const SEED = 20_260_101;

/** Safe to run twice: the same proposal a second time changes nothing. */
@Injectable()
@HandlesJob(proposeNeeds)
export class ProposeNeedsHandler implements JobHandler<typeof proposeNeeds> {
  constructor(
    private readonly finding: PersonalDataFindingService,
    private readonly personalData: PersonalDataService,
    private readonly reading: ProposalReadingService,
    private readonly compute: Compute,
    private readonly encoder: EmbeddingService,
    private readonly writing: ProposalWritingService,
  ) {}

  async handle(ctx: RequestContext, { studyId }: PayloadOf<typeof proposeNeeds>, run: JobRun): Promise<void> {
    await run.report('Reading answers and interviews', 0, 100);
    const { signal } = run;
    await this.finding.find(ctx, studyId, {
      signal,
      onProgress: (step, done, total) => void run.report(step, (5 * done) / total, 100),
    });
    const waiting = await this.personalData.waitingTextIds(ctx, studyId);
    const { sources, usable } = await this.reading.read(ctx, studyId);
    // Personal data are decided on before anything is indexed; until then their texts are left out.
    const texts = usable.filter(({ id }) => !waiting.has(id)).map((source) => source.toText());
    const known = await this.reading.surveyNeeds(ctx, studyId);
    const passages = await this.compute.run(listPassagesTask, { texts, known }, { signal });
    const embeddings = await this.encoder.embed(ctx, studyId, passages, {
      signal,
      onProgress: (done, total) => void run.report('Comparing passages by meaning', 5 + (50 * done) / total, 100),
    });
    const onProgress = (step: string, done: number, total: number) =>
      void run.report(step, 55 + (40 * done) / total, 100);
    const proposed = await this.compute.run(
      proposeCodebookTask,
      { texts, known, seed: SEED, embeddings },
      { signal, onProgress },
    );
    await run.report('Writing passages and needs', 95, 100);
    run.signal.throwIfAborted();
    const withheld = sources.length - usable.length;
    await this.writing.write(ctx, { studyId, jobId: run.jobId, sources, withheld, proposed });
  }
}
