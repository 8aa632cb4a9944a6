import { Injectable } from '@nestjs/common';
import PgBoss from 'pg-boss';
import { DataSource } from 'typeorm';
import { Logger } from '../logging/index.js';

/** How often a running job gives a sign of life, and after how long without one it counts as lost. */
export const BEAT_EVERY_MS = 5_000;
const LOST_AFTER_SECONDS = 30;

/** Signs of life of running jobs, so that another process notices when a worker dies. */
@Injectable()
export class JobLeases {
  constructor(
    private readonly dataSource: DataSource,
    private readonly boss: PgBoss,
    private readonly logger: Logger,
  ) {}

  async beat(queueJobId: string): Promise<void> {
    await this.dataSource.query(
      `INSERT INTO job_lease (queue_job_id) VALUES ($1) ON CONFLICT (queue_job_id) DO UPDATE SET beat_at = now()`,
      [queueJobId],
    );
  }

  async end(queueJobId: string): Promise<void> {
    await this.dataSource.query(`DELETE FROM job_lease WHERE queue_job_id = $1`, [queueJobId]);
  }

  /**
   * Gives jobs whose worker died back to the queue, where a lost try counts as a failed one: a job that kills its worker
   * every time ends as a dead letter.
   *
   * @param afterSeconds - 0 when no other process can be at work, so that a restart goes on at once.
   */
  async returnLost(afterSeconds = LOST_AFTER_SECONDS): Promise<void> {
    const lost: { name: string; id: string }[] = await this.dataSource.query(
      `SELECT job.name, job.id
         FROM pgboss.job LEFT JOIN job_lease ON job_lease.queue_job_id = job.id
        WHERE job.state = 'active' AND job.name NOT LIKE '\\_\\_pgboss%'
          AND coalesce(job_lease.beat_at, job.started_on) <= now() - make_interval(secs => $1)`,
      [afterSeconds],
    );
    for (const { name, id } of lost) {
      await this.boss.fail(name, id, { message: 'The process that worked on it ended' });
      await this.end(id);
      this.logger.info({ job: name, queueJobId: id }, 'a job of an ended process goes back to the queue');
    }
  }

  /** Does its best in the background: what fails now is tried again soon. */
  inBackground(work: () => Promise<unknown>): void {
    work().catch((error: unknown) => this.logger.warn({ error }, 'signs of life of jobs could not be kept'));
  }
}
