import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { type Page, type PageArgs, pageOf } from '../../platform/graphql/index.js';
import { MemberService } from '../accounts/index.js';
import { StudyService } from '../studies/index.js';
import { CodebookHistoryRepository } from './codebook-history.repository.js';
import { changesOf } from './codebook-log.js';
import type { CodebookChange } from './codebook-log.model.js';
import { CodebookRepository } from './codebook.repository.js';

const MOST_CHANGES = 50;

/** Who changed what in a codebook, and when. Nothing of it can be changed. */
@Injectable()
export class CodebookLogService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly studies: StudyService,
    private readonly members: MemberService,
    private readonly codebook: CodebookRepository,
    private readonly history: CodebookHistoryRepository,
  ) {}

  /** Newest first. @param codeId - Only steps that changed this need or theme. */
  async page(
    ctx: RequestContext,
    studyId: string,
    codeId: string | null,
    page: PageArgs,
  ): Promise<Page<CodebookChange>> {
    const names = new Map((await this.members.list(ctx)).map(({ user }) => [user.id, user.name]));
    return this.database.inTenant(ctx, async () => {
      await this.studies.get(ctx, studyId);
      const codes = [
        ...(await this.codebook.allNeeds(ctx, studyId)),
        ...(await this.codebook.themesOfStudies(ctx, [studyId])),
      ];
      const labels = new Map(codes.map(({ id, label }) => [id, label]));
      const rows = await this.history.page(ctx, studyId, codeId, { limit: page.first + 1, beforeId: page.afterId });
      const changes = rows.map(({ id, label, actor, createdAt, undone, before, after }) => ({
        ...{ id, label, undone, at: createdAt, who: actor ? (names.get(actor) ?? null) : null },
        changes: changesOf(before, after, (codeOf) => labels.get(codeOf) ?? codeOf).slice(0, MOST_CHANGES),
      }));
      return pageOf(changes, page, await this.history.count(ctx, studyId, codeId));
    });
  }
}
