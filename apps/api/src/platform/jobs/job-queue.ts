import { Injectable } from '@nestjs/common';
import { ConflictError, InvalidError, NotFoundError } from '@needfinder/domain';
import PgBoss from 'pg-boss';
import type { RequestContext } from '../context/index.js';
import { TenantDatabase } from '../database/index.js';
import { EventBus } from '../events/index.js';
import { newId } from '../ids/index.js';
import type { JobDefinition, PayloadOf } from './define-job.js';
import type { JobEntity } from './job.entity.js';
import { JobRepository } from './job.repository.js';
import { jobCancelRequested, jobEnqueued, jobUpdated } from './job-updated.js';

/** What travels through the queue. Its table is outside the policy, so the workspace travels along. */
export interface JobEnvelope {
  readonly workspaceId: string;
  readonly jobId: string;
  readonly queueJobId: string;
  readonly requestId: string;
  readonly userId: string | null;
}

interface EnqueueOptions {
  /** Says more than the title of its kind: "Import of answers.csv". */
  readonly title?: string;
  /** The study whose people should see this job. */
  readonly studyId?: string;
  /** What it works on, for the screen that shows it. */
  readonly subject?: { readonly type: string; readonly id: string };
  /** While a job of this name with this key is there to join, that one is returned and nothing is added. */
  readonly dedupeKey?: string;
}

@Injectable()
export class JobQueue {
  constructor(
    private readonly boss: PgBoss,
    private readonly database: TenantDatabase,
    private readonly jobs: JobRepository,
    private readonly events: EventBus,
  ) {}

  /**
   * Adds a job in the open tenant transaction: commit gives the row and the job, a throw neither.
   * There is no way to add one outside a transaction.
   *
   * @returns The id of the job, for `job(id)` and `cancelJob(id)`.
   */
  async enqueue<J extends JobDefinition>(
    ctx: RequestContext,
    job: J,
    payload: PayloadOf<J>,
    { title = job.title, studyId, subject, dedupeKey }: EnqueueOptions = {},
  ): Promise<string> {
    const checked = job.payload.safeParse(payload);
    if (!checked.success) throw new Error(`Payload of ${job.name}: ${checked.error.message}`);
    const [id, queueJobId] = [newId(), newId()];
    const row = {
      workspaceId: ctx.workspaceId,
      id,
      queueJobId,
      name: job.name,
      title,
      payload: checked.data,
      studyId: studyId ?? null,
      subjectType: subject?.type ?? null,
      subjectId: subject?.id ?? null,
      dedupeKey: dedupeKey ?? null,
      requestedBy: ctx.userId,
    };
    // Once more, should the job that was in the way be gone when it is to be joined.
    while (!(await this.jobs.insert(row))) {
      const same = await this.jobs.toJoin(ctx.workspaceId, job, dedupeKey!);
      if (same) return same.id;
    }
    await this.send(ctx, job.name, id, queueJobId);
    await this.events.publish(ctx, jobUpdated, { jobId: id, studyId: studyId ?? null });
    return id;
  }

  /** A waiting job is cancelled at once; a running one is asked to stop, and says `cancelled` when it has. */
  requestCancel(ctx: RequestContext, id: string): Promise<JobEntity> {
    return this.database.inTenant(ctx, async () => {
      const { workspaceId } = ctx;
      await this.jobs.move(workspaceId, id, ['queued'], { state: 'cancelled', finishedAt: new Date() });
      await this.jobs.move(workspaceId, id, ['running'], { cancelRequested: true });
      const job = await this.findOrFail(ctx, id);
      await this.events.publish(ctx, jobCancelRequested, { jobId: id });
      await this.events.publish(ctx, jobUpdated, { jobId: id, studyId: job.studyId });
      return job;
    });
  }

  /** Gives a failed job its tries back. */
  retry(ctx: RequestContext, id: string): Promise<JobEntity> {
    return this.database.inTenant(ctx, async () => {
      const queueJobId = newId();
      const again = { state: 'queued', queueJobId, error: null, finishedAt: null, attempts: 0 } as const;
      const wasFailed = await this.jobs.move(ctx.workspaceId, id, ['failed'], again);
      const job = await this.findOrFail(ctx, id);
      if (!wasFailed)
        throw new ConflictError('job.not-failed', `Only a failed job can be retried; this one is ${job.state}`);
      await this.send(ctx, job.name, id, queueJobId);
      await this.events.publish(ctx, jobUpdated, { jobId: id, studyId: job.studyId });
      return job;
    });
  }

  private async send(ctx: RequestContext, name: string, jobId: string, queueJobId: string): Promise<void> {
    const { workspaceId, requestId, userId } = ctx;
    const envelope: JobEnvelope = { workspaceId, jobId, queueJobId, requestId, userId };
    const sent = await this.boss.send(name, envelope, { id: queueJobId, db: this.openTransaction() });
    if (!sent) throw new InvalidError('job.unknown', `No queue takes jobs named ${name}: is its handler in a module?`);
    await this.events.publish(ctx, jobEnqueued, { name });
  }

  private async findOrFail(ctx: RequestContext, id: string): Promise<JobEntity> {
    const job = await this.jobs.find(ctx.workspaceId, id);
    if (!job) throw new NotFoundError('job.not-found', `There is no job ${id}`);
    return job;
  }

  private openTransaction(): PgBoss.Db {
    const { queryRunner } = this.database.em();
    if (!queryRunner) throw new Error('The open transaction has no connection');
    return {
      executeSql: async (text, values) => ({ rows: (await queryRunner.query(text, values, true)).records ?? [] }),
    };
  }
}
