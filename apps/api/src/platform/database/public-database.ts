import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { openUnit, runUnit } from './unit-of-work.js';

/**
 * The few tables that are read before the workspace is known (users, sessions, memberships, tokens, links).
 * They stand outside the policy, so only small repositories that do nothing else may use this.
 */
@Injectable()
export class PublicDatabase {
  constructor(private readonly dataSource: DataSource) {}

  /** Runs `work` in a transaction without a tenant, or joins the one that is open. */
  async run<T>(work: (em: EntityManager) => Promise<T>): Promise<T> {
    const open = openUnit();
    if (open) return work(open.em);
    return runUnit(this.dataSource, null, () => work(openUnit()!.em));
  }
}
