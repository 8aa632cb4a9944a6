import { DomainError } from '@needfinder/domain';
import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import type { RespondLinkEntity } from '../questionnaires/index.js';
import type { ArrivedSave, Save, SaveOutcome } from './save.js';
import { keyTextOf } from './submission-key.js';
import { SubmissionService } from './submission.service.js';

interface Waiting extends ArrivedSave {
  readonly ctx: RequestContext;
  resolve(outcome: SaveOutcome): void;
  reject(reason: unknown): void;
}

const MOST_IN_A_BATCH = 100;

/**
 * Commits together what arrives together: while one batch of a workspace is on its way to the disk the next one gathers,
 * so that a lone save waits for nobody and a crowd does not pay for a transaction each. Whoever sent a save hears of it
 * after the commit.
 */
@Injectable()
export class SaveBatches {
  /** By workspace; there is an entry as long as a batch is on its way. */
  private readonly lines = new Map<string, Waiting[]>();

  constructor(private readonly submissions: SubmissionService) {}

  /** @throws what `SubmissionService.save` does. */
  save(ctx: RequestContext, link: RespondLinkEntity, save: Save): Promise<SaveOutcome> {
    // The end of a survey writes more than answers, and all of it or nothing: it has a transaction of its own.
    if (save.complete) return this.submissions.save(ctx, link, save);
    return new Promise((resolve, reject) => {
      const waiting = { ctx, link, save, resolve, reject };
      const line = this.lines.get(ctx.workspaceId);
      if (line) line.push(waiting);
      else void this.work(ctx.workspaceId, waiting);
    });
  }

  private async work(workspaceId: string, first: Waiting): Promise<void> {
    const line = [first];
    this.lines.set(workspaceId, line);
    while (line.length > 0) await this.commit(takeFirstOfEach(line));
    this.lines.delete(workspaceId);
  }

  private async commit(batch: readonly Waiting[]): Promise<void> {
    try {
      const results = await this.submissions.saveAll(batch[0]!.ctx, batch);
      results.forEach((result, at) => {
        if (result instanceof DomainError) batch[at]!.reject(result);
        else batch[at]!.resolve(result);
      });
    } catch (error) {
      // One of them broke all: each for itself then.
      if (batch.length === 1) batch[0]!.reject(error);
      else for (const one of batch) await this.commit([one]);
    }
  }
}

/** Takes at most one save of each submission out of the line: its saves are folded one after the other. */
function takeFirstOfEach(line: Waiting[]): Waiting[] {
  const batch = new Map<string, Waiting>();
  for (const one of line) {
    const key = keyTextOf(one);
    if (batch.size < MOST_IN_A_BATCH && !batch.has(key)) batch.set(key, one);
  }
  const taken = new Set(batch.values());
  line.splice(0, line.length, ...line.filter((one) => !taken.has(one)));
  return [...taken];
}
