import type { StoredAnswers } from '@needfinder/domain';
import type { Turn } from '@needfinder/file-formats';
import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { contentHashOf } from './content-hash.js';
import { InterviewLog } from './interview-log.service.js';
import { InterviewRepository } from './interview.repository.js';
import { TurnRepository } from './turn.repository.js';

/** A conversation that comes whole; its ids are made by who brings it, who has more to say of its turns. */
export interface WholeInterview {
  readonly id: string;
  readonly title: string;
  readonly format: string;
  readonly respondentId: string | null;
  readonly attributes: StoredAnswers;
  /** ISO 639-1. */
  readonly language: string;
  readonly turns: readonly (Turn & { readonly id: string })[];
}

/** Adds conversations that another program kept, into the transaction that is open. */
@Injectable()
export class InterviewAddingService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly interviews: InterviewRepository,
    private readonly turns: TurnRepository,
    private readonly log: InterviewLog,
  ) {}

  /** The study has none of them: `InterviewService.withContent` tells. */
  add(ctx: RequestContext, studyId: string, wholes: readonly WholeInterview[]): Promise<void> {
    return this.database.inTenant(ctx, async () => {
      for (const { turns, language, ...row } of wholes) {
        await this.interviews.insert(ctx, { ...row, studyId, heldOn: null, contentHash: contentHashOf(turns) });
        const rows = turns.map(({ id, speaker, role, text, startMs }, position) => {
          return { id, speaker, role, text, startMs, interviewId: row.id, position, language };
        });
        await this.turns.insert(ctx, rows);
      }
      await this.log.imported(ctx, studyId, wholes.length);
    });
  }
}
