import { InvalidError, NotFoundError } from '@needfinder/domain';
import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { isId } from '../../platform/ids/index.js';
import { MemberService } from '../accounts/index.js';
import { ActivityService, StudyService } from '../studies/index.js';
import { EMPTY_DOCUMENT, type InsightDocument, readDocument } from './insight-document.js';
import type { CreateInsightInput, SaveInsightInput } from './insight.input.js';
import type { InsightPage, SavedInsight } from './insight.model.js';
import { InsightPageRepository, type InsightPageRow } from './insight-page.repository.js';
import { InsightVersionRepository } from './insight-version.repository.js';

/** A page is for people to read: more of them is a sign of a program gone wrong. */
const MOST_PAGES = 1_000;
/** What one person saves within this time of beginning is one version. */
const SITTING_MS = 10 * 60_000;

/** Writes pages and their history. */
@Injectable()
export class InsightPageService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly pages: InsightPageRepository,
    private readonly versions: InsightVersionRepository,
    private readonly studies: StudyService,
    private readonly activities: ActivityService,
    private readonly members: MemberService,
  ) {}

  /** The last changed first. @throws NotFoundError `study.not-found` */
  async ofStudy(ctx: RequestContext, studyId: string): Promise<InsightPage[]> {
    const rows = await this.database.inTenant(ctx, async () => {
      await this.studies.get(ctx, studyId);
      return this.pages.ofStudy(ctx, studyId);
    });
    const nameOf = await this.members.names(ctx);
    return rows.map((row) => toModel(row, nameOf));
  }

  /** @throws NotFoundError `insight.not-found` */
  async get(ctx: RequestContext, id: string): Promise<InsightPage> {
    const row = await this.database.inTenant(ctx, () => this.row(ctx, id));
    return toModel(row, await this.members.names(ctx));
  }

  async create(ctx: RequestContext, { id, studyId, title }: CreateInsightInput): Promise<InsightPage> {
    await this.database.inTenant(ctx, async () => {
      await this.studies.get(ctx, studyId);
      if (await this.pages.find(ctx, id)) return;
      const { length } = await this.pages.ofStudy(ctx, studyId);
      if (length >= MOST_PAGES) {
        throw new InvalidError('insight.too-many', `A study has at most ${MOST_PAGES} pages`, { most: MOST_PAGES });
      }
      const page = { id, studyId, title: title.trim(), document: EMPTY_DOCUMENT };
      await this.pages.insert(ctx, page);
      await this.versions.insert(ctx, id, { number: 1, ...page, restoredFrom: null });
      await this.activities.record(ctx, studyId, 'insight-created', 'A page of insights was begun');
      await this.studies.changed(ctx, studyId);
    });
    return this.get(ctx, id);
  }

  /** Nothing is written over what somebody else saved since: the answer is the page as it is then. */
  async save(ctx: RequestContext, input: SaveInsightInput): Promise<SavedInsight> {
    const document = readDocument(input.document);
    return this.change(ctx, input, () => ({
      title: input.title.trim(),
      document,
      restoredFrom: null,
      beginsVersion: input.beginsVersion,
    }));
  }

  /** Puts something behind everything that stands there, whoever else is writing. */
  async append(ctx: RequestContext, id: string, node: InsightDocument): Promise<void> {
    await this.change(ctx, { id, revision: null }, ({ title, document }) => {
      const longer = readDocument({ ...document, content: [...(document.content ?? []), node] });
      return { title, document: longer, restoredFrom: null };
    });
  }

  /** @param revision - Null: whatever it is. */
  async change(
    ctx: RequestContext,
    { id, revision }: { readonly id: string; readonly revision: number | null },
    next: (page: InsightPageRow) => Next | Promise<Next>,
  ): Promise<SavedInsight> {
    const isSaved = await this.database.inTenant(ctx, async () => {
      const page = await this.row(ctx, id, true);
      if (revision !== null && page.revision !== revision) return false;
      const to = await next(page);
      await this.pages.rewrite(ctx, { id, ...to });
      await this.remember(ctx, id, to);
      await this.studies.changed(ctx, page.studyId);
      return true;
    });
    return { isSaved, page: await this.get(ctx, id) };
  }

  delete(ctx: RequestContext, id: string): Promise<void> {
    return this.database.inTenant(ctx, async () => {
      const { studyId } = await this.row(ctx, id);
      await this.pages.delete(ctx, id);
      await this.activities.record(ctx, studyId, 'insight-deleted', 'A page of insights was deleted');
      await this.studies.changed(ctx, studyId);
    });
  }

  private async remember(ctx: RequestContext, id: string, to: Next): Promise<void> {
    const latest = await this.versions.latest(ctx, id);
    const isSameSitting =
      latest !== null &&
      latest.author === ctx.userId &&
      to.restoredFrom === null &&
      !to.beginsVersion &&
      latest.restoredFrom === null &&
      Date.now() - latest.begunAt.getTime() < SITTING_MS;
    if (isSameSitting) await this.versions.rewrite(ctx, id, { number: latest.number, ...to }, true);
    else await this.versions.insert(ctx, id, { number: (latest?.number ?? 0) + 1, ...to });
  }

  private async row(ctx: RequestContext, id: string, forUpdate = false): Promise<InsightPageRow> {
    const row = isId(id) ? await this.pages.find(ctx, id, forUpdate) : null;
    if (!row) throw new NotFoundError('insight.not-found', `There is no page ${id}`, { id });
    return row;
  }
}

interface Next {
  readonly title: string;
  readonly document: InsightDocument;
  readonly restoredFrom: number | null;
  readonly beginsVersion?: boolean;
}

function toModel({ updatedBy, ...row }: InsightPageRow, nameOf: (id: string | null) => string): InsightPage {
  return { ...row, editorName: nameOf(updatedBy) };
}
