import type { DataSource } from 'typeorm';

// Any constant does; it only has to be the same in every process that starts on this database.
const MIGRATION_LOCK = 7_031_964;

/** Runs what is pending, one process at a time: the others wait and then find nothing to do. */
export async function migrate(dataSource: DataSource): Promise<number> {
  const holder = dataSource.createQueryRunner();
  await holder.connect();
  try {
    await holder.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const applied = await dataSource.runMigrations({ transaction: 'each' });
    return applied.length;
  } finally {
    await holder.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]);
    await holder.release();
  }
}
