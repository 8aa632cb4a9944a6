import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import PgBoss from 'pg-boss';
import { Config } from '../config/index.js';
import { EventBus } from '../events/index.js';
import { newId } from '../ids/index.js';
import { createQueues, DEAD_LETTERS } from './boss.js';
import type { JobDefinition } from './define-job.js';
import { HandlesJob, type JobHandler } from './job-handler.js';
import { JobRunner, JobStopped } from './job-runner.js';
import type { JobEnvelope } from './job-queue.js';
import { jobCancelRequested, jobEnqueued } from './job-updated.js';
import { BEAT_EVERY_MS, JobLeases } from './job-leases.js';

type QueueJob = PgBoss.JobWithMetadata<JobEnvelope>;
interface Bound {
  readonly definition: JobDefinition;
  readonly handler: JobHandler<JobDefinition>;
}

/** Takes jobs from the queue and has them run, when this process is to work at all. */
@Injectable()
export class JobWorker implements OnModuleInit, OnApplicationBootstrap, OnModuleDestroy {
  private bound: readonly Bound[] = [];
  private readonly pollers = new Map<string, string[]>();
  private readonly running = new Map<string, AbortController>();
  private readonly underWay = new Set<Promise<void>>();
  private sweep: NodeJS.Timeout | undefined;

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly boss: PgBoss,
    private readonly leases: JobLeases,
    private readonly runner: JobRunner,
    private readonly events: EventBus,
    private readonly config: Config,
  ) {}

  async onModuleInit(): Promise<void> {
    const found = this.discovery.getProviders({ metadataKey: HandlesJob.KEY });
    this.bound = found.map((wrapper) => ({
      definition: this.discovery.getMetadataByDecorator(HandlesJob, wrapper)!,
      handler: wrapper.instance as JobHandler<JobDefinition>,
    }));
    await createQueues(
      this.boss,
      this.bound.map(({ definition }) => definition),
    );
  }

  async onApplicationBootstrap(): Promise<void> {
    if (!this.config.worker) return;
    this.events.onEvery(jobCancelRequested, ({ jobId }) => this.running.get(jobId)?.abort(new JobStopped('cancelled')));
    this.events.onEvery(jobEnqueued, ({ name }) => this.wake(name));
    // On the embedded database we are the only process: what is still marked active was ours, and died with us.
    await this.leases.returnLost(this.config.databaseUrl ? undefined : 0);
    this.sweep = setInterval(() => this.leases.inBackground(() => this.leases.returnLost()), BEAT_EVERY_MS * 2).unref();
    for (const bound of this.bound) await this.poll(bound);
    await this.boss.work<JobEnvelope>(DEAD_LETTERS, async ([job]) => this.runner.giveUp(job!.data));
  }

  /** Running jobs are told to stop, and go back to the queue without losing a try. */
  async onModuleDestroy(): Promise<void> {
    clearInterval(this.sweep);
    for (const stop of this.running.values()) stop.abort(new JobStopped('shutdown'));
    for (const { definition } of this.bound) await this.boss.offWork(definition.name);
    await Promise.race([Promise.allSettled(this.underWay), pause(5000)]);
    await this.boss.stop({ graceful: false });
  }

  private async poll(bound: Bound): Promise<void> {
    const { name, concurrency } = bound.definition;
    const ids: string[] = [];
    this.pollers.set(name, ids);
    for (let i = 0; i < concurrency; i++) {
      const id: string = await this.boss.work<JobEnvelope>(
        name,
        { includeMetadata: true, batchSize: 1 },
        async ([job]) => {
          const work = this.work(bound, job as QueueJob);
          const settled: Promise<void> = work.catch(() => undefined).finally(() => this.underWay.delete(settled));
          this.underWay.add(settled);
          try {
            await work;
          } finally {
            // Look for the next one now instead of at the next tick.
            this.boss.notifyWorker(id);
          }
        },
      );
      ids.push(id);
    }
  }

  private wake(name: string): void {
    for (const id of this.pollers.get(name) ?? []) this.boss.notifyWorker(id);
  }

  private async work({ definition, handler }: Bound, job: QueueJob): Promise<void> {
    const stop = new AbortController();
    const envelope = job.data;
    this.running.set(envelope.jobId, stop);
    const heart = setInterval(() => this.onBeat(job, stop), BEAT_EVERY_MS);
    try {
      await this.leases.beat(job.id);
      const isLast = job.retryCount >= job.retryLimit;
      const outcome = await this.runner.run({
        definition,
        handler,
        envelope,
        attempt: job.retryCount + 1,
        isLast,
        stop,
      });
      if (outcome === 'try-again') throw new Error('The try failed; see the log');
      if (outcome === 'put-back') await this.putBack(definition.name, envelope);
    } finally {
      clearInterval(heart);
      this.running.delete(envelope.jobId);
      await this.leases.end(job.id);
    }
  }

  /** As a new job of the queue, with all its tries: that we go down is not its fault. */
  private async putBack(name: string, envelope: JobEnvelope): Promise<void> {
    const queueJobId = newId();
    await this.runner.handOver(envelope, queueJobId);
    await this.boss.send(name, { ...envelope, queueJobId }, { id: queueJobId });
  }

  /** A sign of life; and a look whether we missed the event that asks us to stop. */
  private onBeat(job: QueueJob, stop: AbortController): void {
    this.leases.inBackground(async () => {
      await this.leases.beat(job.id);
      if (await this.runner.isCancelRequested(job.data)) stop.abort(new JobStopped('cancelled'));
    });
  }
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms).unref());
