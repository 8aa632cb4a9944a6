import { AsyncLocalStorage } from 'node:async_hooks';
import type { DataSource, EntityManager } from 'typeorm';
import { APP_ROLE } from '../tenancy/index.js';

/** One open transaction: its manager, its tenant, and what is to happen once it is committed. */
export interface Unit {
  readonly em: EntityManager;
  /** Null outside every tenant: row-level security then hides all tenant rows. */
  readonly workspaceId: string | null;
  readonly afterCommit: (() => void)[];
}

// Shared by the two databases of one process, so that a tenant unit and a public one see each other.
const units = new AsyncLocalStorage<Unit>();

export const openUnit = (): Unit | undefined => units.getStore();

// Role and tenant in one round trip, both local to the transaction: nothing can stay behind on a pooled connection. Nor is
// any of our queries so long that compiling its plan would pay: it takes half a second, and saves less.
const SET_ROLE_AND_TENANT = `SELECT set_config('role', '${APP_ROLE}', true),
  set_config('needfinder.workspace_id', $1, true), set_config('jit', 'off', true)`;

/** Whether a transaction sees what others commit meanwhile, or one moment throughout. */
export type Isolation = 'READ COMMITTED' | 'REPEATABLE READ';

/** Runs `work` in a new transaction under the app role, then what it asked for after the commit. */
export async function runUnit<T>(
  dataSource: DataSource,
  workspaceId: string | null,
  work: () => Promise<T>,
  isolation: Isolation = 'READ COMMITTED',
): Promise<T> {
  const afterCommit: (() => void)[] = [];
  const result = await dataSource.transaction(isolation, async (em) => {
    await em.query(SET_ROLE_AND_TENANT, [workspaceId ?? '']);
    return units.run({ em, workspaceId, afterCommit }, work);
  });
  for (const act of afterCommit) units.exit(act);
  return result;
}

/** For the platform: the manager of the open transaction, or the pool when there is none. */
export const joinedOr = (dataSource: DataSource): EntityManager => units.getStore()?.em ?? dataSource.manager;
