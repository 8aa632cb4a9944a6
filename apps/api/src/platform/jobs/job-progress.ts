import type { RequestContext } from '../context/index.js';
import type { TenantDatabase } from '../database/index.js';
import type { EventBus } from '../events/index.js';
import type { Logger } from '../logging/index.js';
import type { JobRepository } from './job.repository.js';
import { jobUpdated } from './job-updated.js';

// Four a second look like motion; more only cost writes.
const REPORT_EVERY_MS = 250;

/** Writes what a running job reports, thinned out, and tells who watches. */
export class JobProgress {
  private reportedAt = 0;
  private step: string | null = null;
  private percent = 0;

  constructor(
    private readonly database: TenantDatabase,
    private readonly jobs: JobRepository,
    private readonly events: EventBus,
    private readonly ctx: RequestContext,
    private readonly job: { readonly id: string; readonly studyId: string | null },
    private readonly log: Logger,
  ) {}

  /** Never rejects: no job fails, and no process ends, because it could not be told how far it is. */
  async report(step: string, done: number, total: number): Promise<void> {
    const share = total > 0 ? Math.floor((100 * done) / total) : 0;
    // 100 is for `done`; and a bar that goes back would look like lost work.
    this.percent = Math.max(this.percent, Math.min(99, share));
    const now = Date.now();
    if (step === this.step && now - this.reportedAt < REPORT_EVERY_MS) return;
    this.step = step;
    this.reportedAt = now;
    try {
      await this.database.inTenant(this.ctx, async () => {
        await this.jobs.move(this.ctx.workspaceId, this.job.id, ['running'], { step, percent: this.percent });
        await this.events.publish(this.ctx, jobUpdated, { jobId: this.job.id, studyId: this.job.studyId });
      });
    } catch (error) {
      this.log.warn({ error }, 'progress of a job could not be written');
    }
  }
}
