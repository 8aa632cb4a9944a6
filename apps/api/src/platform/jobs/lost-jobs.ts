import type PgBoss from 'pg-boss';
import type { DataSource } from 'typeorm';

/** How often a running job gives a sign of life, and after how long without one it counts as lost. */
export const BEAT_EVERY_MS = 5_000;
const LOST_AFTER_SECONDS = 30;

export async function beat(dataSource: DataSource, queueJobId: string): Promise<void> {
  await dataSource.query(
    `INSERT INTO job_lease (queue_job_id) VALUES ($1) ON CONFLICT (queue_job_id) DO UPDATE SET beat_at = now()`,
    [queueJobId],
  );
}

export async function endLease(dataSource: DataSource, queueJobId: string): Promise<void> {
  await dataSource.query(`DELETE FROM job_lease WHERE queue_job_id = $1`, [queueJobId]);
}

/**
 * Gives jobs whose worker died back to the queue, where a lost try counts as a failed one: a job that kills its worker
 * every time ends as a dead letter.
 *
 * @param afterSeconds - 0 when no other process can be at work, so that a restart goes on at once.
 */
export async function returnLostJobs(
  dataSource: DataSource,
  boss: PgBoss,
  afterSeconds = LOST_AFTER_SECONDS,
): Promise<number> {
  const lost: { name: string; id: string }[] = await dataSource.query(
    `SELECT job.name, job.id
       FROM pgboss.job LEFT JOIN job_lease ON job_lease.queue_job_id = job.id
      WHERE job.state = 'active' AND job.name NOT LIKE '\\_\\_pgboss%'
        AND coalesce(job_lease.beat_at, job.started_on) <= now() - make_interval(secs => $1)`,
    [afterSeconds],
  );
  for (const { name, id } of lost) {
    await boss.fail(name, id, { message: 'The process that worked on it ended' });
    await endLease(dataSource, id);
  }
  return lost.length;
}
