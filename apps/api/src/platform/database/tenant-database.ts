import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { RequestContext } from '../context/index.js';
import { isId } from '../ids/index.js';
import { openUnit, runUnit } from './unit-of-work.js';

/** Work of one workspace was started inside a transaction of another. Always a defect of ours. */
export class TenantMixedError extends Error {
  constructor(open: string | null, asked: string) {
    super(`A transaction of workspace ${open ?? '(none)'} is open; work for ${asked} must not join it`);
    this.name = 'TenantMixedError';
  }
}

/** The only way to the tenants' tables: one short transaction, fenced to one workspace by row-level security. */
@Injectable()
export class TenantDatabase {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Runs `work` in a transaction of this workspace, or joins the one that is open.
   * Inside: await in sequence, no computing, no network.
   *
   * @throws TenantMixedError when a transaction of another workspace is open.
   */
  async inTenant<T>(tenant: RequestContext | string, work: () => Promise<T>): Promise<T> {
    const workspaceId = typeof tenant === 'string' ? tenant : tenant.workspaceId;
    if (!isId(workspaceId)) throw new TenantMixedError(null, workspaceId);
    const open = openUnit();
    if (open) {
      if (open.workspaceId !== workspaceId) throw new TenantMixedError(open.workspaceId, workspaceId);
      return work();
    }
    return runUnit(this.dataSource, workspaceId, work);
  }

  /**
   * Runs `work` in a transaction of its own in which every read sees the same moment, so that what is read twice is the
   * same twice. For long reading: it may compute and write files, but nothing to the database.
   *
   * @throws Error when a transaction is open already.
   */
  async inSnapshot<T>({ workspaceId }: RequestContext, work: () => Promise<T>): Promise<T> {
    if (openUnit()) throw new Error('A snapshot is a transaction of its own: another one is open');
    if (!isId(workspaceId)) throw new TenantMixedError(null, workspaceId);
    return runUnit(this.dataSource, workspaceId, work, 'REPEATABLE READ');
  }

  /** The manager of the open transaction: the only way a repository gets one. */
  em(): EntityManager {
    const open = openUnit();
    if (!open?.workspaceId) throw new Error('No tenant transaction is open: call inTenant first');
    return open.em;
  }

  /** Runs `act` once the open transaction is committed, never when it is rolled back. */
  onCommit(act: () => void): void {
    const open = openUnit();
    if (!open) throw new Error('No transaction is open: call inTenant first');
    open.afterCommit.push(act);
  }
}
