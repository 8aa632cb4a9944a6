import { Injectable } from '@nestjs/common';
import { DomainError } from '@needfinder/domain';
import { type RequestContext, systemContext } from '../context/index.js';
import { TenantDatabase } from '../database/index.js';
import { EventBus } from '../events/index.js';
import { newId } from '../ids/index.js';
import { Logger } from '../logging/index.js';
import { Metrics } from '../metrics/index.js';
import type { JobDefinition } from './define-job.js';
import type { JobEntity } from './job.entity.js';
import type { JobHandler } from './job-handler.js';
import { JobProgress } from './job-progress.js';
import type { JobEnvelope } from './job-queue.js';
import { JobRepository } from './job.repository.js';
import { TryAgain } from './try-again.js';
import { jobUpdated } from './job-updated.js';

/** Why a handler was told to stop. */
export class JobStopped extends Error {
  constructor(readonly because: 'cancelled' | 'shutdown') {
    super(`The job was stopped: ${because}`);
    this.name = 'JobStopped';
  }
}

/** How one try ended; tells the worker what to say to the queue. */
export type Outcome = 'finished' | 'try-again' | 'put-back';

interface Try {
  readonly definition: JobDefinition;
  readonly handler: JobHandler<JobDefinition>;
  readonly envelope: JobEnvelope;
  readonly attempt: number;
  readonly isLast: boolean;
  readonly stop: AbortController;
}

/** Runs one try of one job and keeps its row true. */
@Injectable()
export class JobRunner {
  constructor(
    private readonly database: TenantDatabase,
    private readonly jobs: JobRepository,
    private readonly events: EventBus,
    private readonly metrics: Metrics,
    private readonly logger: Logger,
  ) {}

  async run(one: Try): Promise<Outcome> {
    const ctx = contextOf(one.envelope);
    const job = await this.begin(ctx, one);
    // Cancelled while it waited, erased with its workspace, or given to a newer job of the queue.
    if (!job) return 'finished';
    const { jobId, requestId } = one.envelope;
    const log = this.logger.child({ job: one.definition.name, jobId, requestId, attempt: one.attempt });
    const startedAt = performance.now();
    try {
      const payload = one.definition.payload.parse(job.payload);
      const progress = new JobProgress(this.database, this.jobs, this.events, ctx, job, log);
      await one.handler.handle(ctx, payload, {
        jobId,
        signal: one.stop.signal,
        attempt: one.attempt,
        report: (step, done, total) => progress.report(step, done, total),
      });
      await this.end(ctx, job, { state: 'done', percent: 100, error: null, finishedAt: new Date() });
      log.info({ durationMs: Math.round(performance.now() - startedAt) }, 'job done');
      return 'finished';
    } catch (error) {
      return this.failed(ctx, job, one, error, log);
    }
  }

  /** For a job whose worker died on its last try: nobody else can say so. */
  async giveUp(envelope: JobEnvelope): Promise<void> {
    const ctx = contextOf(envelope);
    await this.database.inTenant(ctx, async () => {
      const job = await this.jobs.find(envelope.workspaceId, envelope.jobId);
      if (job?.queueJobId !== envelope.queueJobId) return;
      // What said so itself may have been retried by now.
      if (job.state !== 'queued' && job.state !== 'running') return;
      const error = job.error ?? 'The process that worked on it ended, each time';
      await this.write(ctx, job, { state: 'failed', error, finishedAt: new Date() });
    });
  }

  /** Names the job of the queue that takes over from this one. */
  async handOver(envelope: JobEnvelope, queueJobId: string): Promise<void> {
    const { workspaceId, jobId } = envelope;
    await this.database.inTenant(workspaceId, () => this.jobs.move(workspaceId, jobId, ['queued'], { queueJobId }));
  }

  async isCancelRequested({ workspaceId, jobId }: JobEnvelope): Promise<boolean> {
    const job = await this.database.inTenant(workspaceId, () => this.jobs.find(workspaceId, jobId));
    return !job || job.cancelRequested;
  }

  private begin(ctx: RequestContext, { definition, envelope, attempt }: Try): Promise<JobEntity | null> {
    const { jobId, queueJobId } = envelope;
    return this.database.inTenant(ctx, async () => {
      const found = await this.jobs.find(ctx.workspaceId, jobId);
      if (found?.queueJobId !== queueJobId) return null;
      if (found.cancelRequested && found.state === 'running') {
        await this.write(ctx, found, { state: 'cancelled', finishedAt: new Date() });
        return null;
      }
      const begun = {
        state: 'running',
        attempts: attempt,
        startedAt: found.startedAt ?? new Date(),
        percent: 0,
        // From now on it does not see what comes in.
        ...(definition.joins === 'waiting' ? { dedupeKey: null } : {}),
      } as const;
      // Also from `running`: the try before this one may have died without a word.
      const moved = await this.jobs.move(ctx.workspaceId, jobId, ['queued', 'running'], begun);
      if (!moved) return null;
      await this.events.publish(ctx, jobUpdated, { jobId, studyId: found.studyId });
      return found;
    });
  }

  private async failed(ctx: RequestContext, job: JobEntity, one: Try, error: unknown, log: Logger): Promise<Outcome> {
    const { reason } = one.stop.signal;
    if (reason instanceof JobStopped) {
      if (reason.because === 'cancelled') {
        await this.end(ctx, job, { state: 'cancelled', finishedAt: new Date() });
        return 'finished';
      }
      await this.end(ctx, job, { state: 'queued' });
      return 'put-back';
    }
    if (error instanceof DomainError) {
      // A refusal stays a refusal however often it is asked for.
      await this.end(ctx, job, { state: 'failed', error: error.message, finishedAt: new Date() });
      log.warn({ code: error.code }, 'job refused');
      return 'finished';
    }
    const told = error instanceof TryAgain ? error.message : this.defect(error, one, log);
    if (error instanceof TryAgain) log.warn({ reason: told, isLast: one.isLast }, 'job has to be tried again');
    await this.end(
      ctx,
      job,
      one.isLast ? { state: 'failed', error: told, finishedAt: new Date() } : { state: 'queued', error: told },
    );
    return 'try-again';
  }

  private defect(error: unknown, { isLast }: Try, log: Logger): string {
    const defectId = newId();
    log.error({ error, defectId, isLast }, 'job failed');
    return `Something went wrong on our side (${defectId})`;
  }

  private async end(ctx: RequestContext, job: JobEntity, to: Partial<JobEntity>): Promise<void> {
    await this.database.inTenant(ctx, () => this.write(ctx, job, to));
  }

  private async write(ctx: RequestContext, job: JobEntity, to: Partial<JobEntity>): Promise<void> {
    const moved = await this.jobs.move(ctx.workspaceId, job.id, ['queued', 'running'], to);
    if (moved && to.state) this.metrics.countJob(job.name, to.state);
    if (moved) await this.events.publish(ctx, jobUpdated, { jobId: job.id, studyId: job.studyId });
  }
}

const contextOf = ({ workspaceId, requestId, userId }: JobEnvelope): RequestContext =>
  systemContext(workspaceId, requestId, userId);
