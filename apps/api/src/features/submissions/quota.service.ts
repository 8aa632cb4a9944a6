import { Injectable } from '@nestjs/common';
import type { Quota } from '@needfinder/survey';
import type { RequestContext } from '../../platform/context/index.js';
import { QuotaRepository } from './quota.repository.js';

/** Keeps quotas. Every method runs in the open transaction. */
@Injectable()
export class QuotaService {
  constructor(private readonly counts: QuotaRepository) {}

  /** Reads how many people each quota of a survey holds, once per survey. */
  reader(ctx: RequestContext): (surveyId: string) => Promise<ReadonlyMap<string, number>> {
    const read = new Map<string, Promise<ReadonlyMap<string, number>>>();
    return (surveyId) => {
      const filled = read.get(surveyId) ?? this.counts.counts(ctx, surveyId);
      read.set(surveyId, filled);
      return filled;
    };
  }

  /** Whether one of these quotas holds as many people as it may. */
  isFull(filled: ReadonlyMap<string, number>, quotas: readonly Quota[]): boolean {
    return quotas.some(({ key, limit }) => (filled.get(key) ?? 0) >= limit);
  }

  /** Counts one person into all of these quotas, or into none when one of them is full. @returns Whether it did. */
  async claim(ctx: RequestContext, surveyId: string, quotas: readonly Quota[]): Promise<boolean> {
    if (quotas.length === 0) return true;
    const keys = quotas.map(({ key }) => key);
    const filled = await this.counts.locked(ctx, surveyId, keys);
    if (this.isFull(filled, quotas)) return false;
    await this.counts.add(ctx, surveyId, keys);
    return true;
  }
}
