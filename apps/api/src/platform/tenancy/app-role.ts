import type { DataSource } from 'typeorm';

/** The role in force inside every unit of work: it owns nothing and bypasses nothing. */
export const APP_ROLE = 'needfinder_app';

/** Creates the role where it is missing, and lets the connecting user take it on. Roles belong to the whole cluster. */
export async function ensureAppRole(dataSource: DataSource): Promise<void> {
  await dataSource.query(`
    DO $$ BEGIN
      CREATE ROLE ${APP_ROLE} NOLOGIN NOSUPERUSER NOBYPASSRLS;
    EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; -- another process was faster
    END $$`);
  const [{ member }] = await dataSource.query(`SELECT pg_has_role(current_user, '${APP_ROLE}', 'MEMBER') AS member`);
  if (!member) await dataSource.query(`GRANT ${APP_ROLE} TO CURRENT_USER`);
}

/** @throws Error when the role in force could see past row-level security. */
export async function refuseUnfencedRole(dataSource: DataSource): Promise<void> {
  const [role] = await dataSource.transaction(async (em) => {
    await em.query(`SELECT set_config('role', '${APP_ROLE}', true)`);
    return em.query(`SELECT rolname, rolsuper, rolbypassrls FROM pg_roles WHERE rolname = current_user`);
  });
  if (role.rolname !== APP_ROLE || role.rolsuper || role.rolbypassrls) {
    throw new Error(
      `The database role in force is "${role.rolname}" (superuser: ${role.rolsuper}, bypasses row-level security: ` +
        `${role.rolbypassrls}). Tenants would not be fenced off, so Needfinder does not start.`,
    );
  }
}

/**
 * Lets an index of words work behind row-level security, as those of numbers and ids do. Without it a search reads every
 * turn of the workspace. Only a superuser may say so; elsewhere search is slower, and as safe.
 */
export async function useWordIndexes(dataSource: DataSource): Promise<void> {
  await dataSource.query(`
    DO $$ BEGIN
      IF EXISTS (SELECT FROM pg_roles WHERE rolname = current_user AND rolsuper) AND EXISTS (
        SELECT FROM pg_proc WHERE oid = 'pg_catalog.ts_match_vq(tsvector, tsquery)'::regprocedure AND NOT proleakproof)
      THEN ALTER FUNCTION pg_catalog.ts_match_vq(tsvector, tsquery) LEAKPROOF;
      END IF;
    EXCEPTION WHEN internal_error THEN NULL; -- another process was faster
    END $$`);
}
