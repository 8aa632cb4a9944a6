import PgBoss from 'pg-boss';
import type { DataSource } from 'typeorm';
import { APP_ROLE } from '../tenancy/index.js';
import type { Logger } from '../logging/index.js';
import type { JobDefinition } from './define-job.js';

/** Where pg-boss puts a job that used up its tries, however it died. */
export const DEAD_LETTERS = 'dead-letter';

/** The queue on our own database, with what the app role needs to add jobs inside its transactions. */
export async function startBoss(address: string, dataSource: DataSource, logger: Logger): Promise<PgBoss> {
  const boss = new PgBoss({
    connectionString: address,
    application_name: 'needfinder jobs',
    max: 4,
    schedule: false,
    // Longer than any run; a worker that dies is noticed by its missing signs of life (job-leases.ts), not by this.
    expireInHours: 23,
    retryDelay: 1,
    retryBackoff: true,
  });
  boss.on('error', (error) => logger.error({ error }, 'the job queue has a problem'));
  await boss.start();
  await dataSource.query(`
    GRANT USAGE ON SCHEMA pgboss TO ${APP_ROLE};
    GRANT SELECT, INSERT ON ALL TABLES IN SCHEMA pgboss TO ${APP_ROLE};
    GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA pgboss TO ${APP_ROLE}`);
  return boss;
}

/** One queue per kind of job. Idempotent: every process does it at start. */
export async function createQueues(boss: PgBoss, jobs: readonly JobDefinition[]): Promise<void> {
  const known = new Set((await boss.getQueues()).map((queue) => queue.name));
  if (!known.has(DEAD_LETTERS)) await boss.createQueue(DEAD_LETTERS);
  for (const { name, retries } of jobs) {
    const queue = { name, retryLimit: retries, retryDelay: 1, retryBackoff: true, deadLetter: DEAD_LETTERS };
    if (known.has(name)) await boss.updateQueue(name, queue);
    else await boss.createQueue(name, queue);
  }
}
