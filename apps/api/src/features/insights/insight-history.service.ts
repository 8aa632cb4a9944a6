import { NotFoundError } from '@needfinder/domain';
import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { MemberService } from '../accounts/index.js';
import { CitationService } from './citation.service.js';
import { compareDocuments } from './compare-documents.js';
import type { RestoreInsightInput } from './insight.input.js';
import type { ComparedParagraph, InsightVersion, SavedInsight } from './insight.model.js';
import { InsightPageService } from './insight-page.service.js';
import { citationIdsOf } from './insight-walks.js';
import { InsightVersionRepository, type InsightVersionRow } from './insight-version.repository.js';
import { citedWords } from './page-words.js';

/** Who wrote what when; two versions beside each other; an old one brought back as a new one. */
@Injectable()
export class InsightHistoryService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly pages: InsightPageService,
    private readonly versions: InsightVersionRepository,
    private readonly citations: CitationService,
    private readonly members: MemberService,
  ) {}

  /** Newest first. @throws NotFoundError `insight.not-found` */
  async ofPage(ctx: RequestContext, pageId: string): Promise<InsightVersion[]> {
    const { id } = await this.pages.get(ctx, pageId);
    const rows = await this.database.inTenant(ctx, () => this.versions.ofPage(ctx, id));
    const nameOf = await this.members.names(ctx);
    return rows.map(({ author, ...row }) => ({ ...row, authorName: nameOf(author) }));
  }

  /**
   * What is cited is told as it stands now: pages hold no words of others.
   *
   * @throws NotFoundError `insight.not-found`, `insight.version.not-found`
   */
  async compare(ctx: RequestContext, pageId: string, from: number, to: number): Promise<ComparedParagraph[]> {
    const page = await this.pages.get(ctx, pageId);
    const { id } = page;
    const [before, after] = await this.database.inTenant(ctx, async () => [
      await this.version(ctx, id, from),
      await this.version(ctx, id, to),
    ]);
    const cited = [before!, after!].flatMap(({ document }) => citationIdsOf(document));
    const citations = new Map((await this.citations.ofPage(ctx, page, cited)).map((one) => [one.id, one]));
    return compareDocuments(before!.document, after!.document, (of) => citedWords(citations.get(of)));
  }

  /** Brings an old version back as a new one: what stood there since stays in the history. */
  restore(ctx: RequestContext, { id, revision, number }: RestoreInsightInput): Promise<SavedInsight> {
    return this.pages.change(ctx, { id, revision }, async () => {
      const { title, document } = await this.version(ctx, id, number);
      return { title, document, restoredFrom: number };
    });
  }

  private async version(ctx: RequestContext, pageId: string, number: number): Promise<InsightVersionRow> {
    const version = await this.versions.find(ctx, pageId, number);
    if (!version) throw new NotFoundError('insight.version.not-found', `The page has no version ${number}`, { number });
    return version;
  }
}
