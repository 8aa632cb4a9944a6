import { Injectable } from '@nestjs/common';
import { replaceWords } from '@needfinder/text';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { InterviewRepository } from './interview.repository.js';
import { TurnRepository } from './turn.repository.js';

export interface InterviewRewording {
  readonly turns: readonly { readonly turnId: string; readonly text: string }[];
  /** What people are called to what they are to be called: in titles, and beside what they say. */
  readonly names: ReadonlyMap<string, string>;
}

/** Gives turns other words, for whoever redacts and restores. */
@Injectable()
export class InterviewRewordingService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly interviews: InterviewRepository,
    private readonly turns: TurnRepository,
  ) {}

  reword(ctx: RequestContext, studyId: string, { turns, names }: InterviewRewording): Promise<void> {
    return this.database.inTenant(ctx, async () => {
      await this.turns.reword(ctx, turns);
      const page = { limit: Number.MAX_SAFE_INTEGER, afterId: null };
      const interviews = await this.interviews.page(ctx, studyId, page);
      for (const { id, title } of interviews) {
        const to = replaceWords(title, names);
        if (to !== title) await this.interviews.update(ctx, id, { title: to });
      }
      const ids = interviews.map(({ id }) => id);
      const spoken = new Set((await this.turns.speakers(ctx, ids)).flatMap(({ name }) => name ?? []));
      for (const name of spoken) {
        const to = replaceWords(name, names);
        if (to !== name) await this.turns.renameSpeaker(ctx, ids, { name, to });
      }
    });
  }
}
