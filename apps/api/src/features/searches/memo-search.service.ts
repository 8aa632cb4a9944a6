import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { CoderNameService } from '../codings/index.js';
import { StudyService } from '../studies/index.js';
import type { MemoHit, MemosFound, SearchMemosArgs } from './memo-search.model.js';
import { type MemoHitRow, MemoSearchRepository } from './memo-search.repository.js';
import { WantedWordsService } from './wanted-words.service.js';
import { markedExcerpt } from './search-marks.js';

/** Finds what coders noted on passages, interviews, needs and themes. */
@Injectable()
export class MemoSearchService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly memos: MemoSearchRepository,
    private readonly words: WantedWordsService,
    private readonly names: CoderNameService,
    private readonly studies: StudyService,
  ) {}

  /** Memos that the caller may know of. @throws NotFoundError `study.not-found`; InvalidError `search.no-words` */
  async find(ctx: RequestContext, wanted: SearchMemosArgs): Promise<MemosFound> {
    const nameOf = await this.names.of(ctx, wanted.studyId);
    const rows = await this.database.inTenant(ctx, async () => {
      await this.studies.get(ctx, wanted.studyId);
      return this.memos.find(ctx, wanted, await this.words.wanted(wanted.text));
    });
    return { hits: rows.map((row) => hitOf(row, nameOf)), totalCount: rows[0]?.totalCount ?? 0 };
  }
}

function hitOf({ marked, author, ...place }: MemoHitRow, nameOf: (id: string) => string): MemoHit {
  return { ...place, ...markedExcerpt(marked), authorName: nameOf(author) };
}
