import { Injectable } from '@nestjs/common';
import { InsightPageService, OutsidePageService } from '../insights/index.js';
import { StudyService } from '../studies/index.js';
import { holderOf } from './link-holder.js';
import type { ShareLinkEntity } from './share-link.entity.js';
import type { SharedInsight } from './shared-insight.model.js';

/** Puts together what a link to a page of insights shows. */
@Injectable()
export class SharedInsightService {
  constructor(
    private readonly studies: StudyService,
    private readonly pages: InsightPageService,
    private readonly outside: OutsidePageService,
  ) {}

  async of(link: ShareLinkEntity, pageId: string): Promise<SharedInsight> {
    const ctx = holderOf(link);
    const { name } = await this.studies.get(ctx, link.studyId);
    const page = await this.pages.get(ctx, pageId);
    const { updatedAt } = page;
    return { ...(await this.outside.of(ctx, page)), studyName: name, updatedAt, expiresAt: link.expiresAt };
  }
}
