import type { QueryRunner } from 'typeorm';
import { APP_ROLE } from './app-role.js';

/**
 * For migrations, after CREATE TABLE: fences the table to the workspace of the transaction and lets the app use it.
 * The table must have a column `workspace_id uuid NOT NULL`, first in its primary key.
 */
export async function tenantTable(db: QueryRunner, table: string): Promise<void> {
  await db.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
  // FORCE: the owner of the table is fenced too.
  await db.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
  // nullif: after a first transaction the setting is an empty string, not NULL.
  await db.query(
    `CREATE POLICY ${table}_tenant ON ${table}
       USING (workspace_id = nullif(current_setting('needfinder.workspace_id', true), '')::uuid)`,
  );
  await publicTable(db, table);
}

/** For migrations, after CREATE TABLE: lets the app use a table that stands outside the policy. */
export async function publicTable(db: QueryRunner, table: string): Promise<void> {
  await db.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON ${table} TO ${APP_ROLE}`);
}
