import { ForbiddenError, InvalidError, NotFoundError } from '@needfinder/domain';
import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { isId } from '../../platform/ids/index.js';
import { MemberService } from '../accounts/index.js';
import { StudyService } from '../studies/index.js';
import type { WriteInsightCommentInput } from './insight.input.js';
import type { InsightComment } from './insight.model.js';
import { InsightCommentRepository, type InsightCommentRow } from './insight-comment.repository.js';
import { InsightPageService } from './insight-page.service.js';

const MOST_COMMENTS = 2_000;

/** What people say to each other about a page. */
@Injectable()
export class InsightCommentService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly comments: InsightCommentRepository,
    private readonly pages: InsightPageService,
    private readonly studies: StudyService,
    private readonly members: MemberService,
  ) {}

  /** In the order in which they were written. @throws NotFoundError `insight.not-found` */
  async ofPage(ctx: RequestContext, pageId: string): Promise<InsightComment[]> {
    const { id } = await this.pages.get(ctx, pageId);
    return this.named(ctx, await this.database.inTenant(ctx, () => this.comments.ofPage(ctx, id)));
  }

  /** Open threads in which somebody speaks to the caller, newest first; none for a program. */
  async forMe(ctx: RequestContext, studyId: string): Promise<InsightComment[]> {
    const { userId } = ctx;
    const rows = await this.database.inTenant(ctx, async () => {
      await this.studies.get(ctx, studyId);
      return userId === null ? [] : this.comments.mentioning(ctx, studyId, userId);
    });
    return this.named(ctx, rows);
  }

  /**
   * @throws InvalidError `comment.empty`, `comment.too-many`, `comment.mention`; NotFoundError `insight.not-found`,
   *   `comment.thread.not-found`; ForbiddenError `comment.person-needed`
   */
  async write(ctx: RequestContext, input: WriteInsightCommentInput): Promise<InsightComment> {
    const author = ctx.userId;
    if (author === null) throw new ForbiddenError('comment.person-needed', 'A comment is by a person: sign in');
    const text = input.text.trim();
    if (!text) throw new InvalidError('comment.empty', 'A comment says something');
    const mentions = [...new Set(input.mentions)];
    await this.requireMembers(ctx, mentions);
    const { id: pageId, studyId } = await this.pages.get(ctx, input.pageId);
    const row = await this.database.inTenant(ctx, async () => {
      const known = await this.comments.ofPage(ctx, pageId);
      const threadId = input.threadId ?? input.id;
      const written = known.find(({ id }) => id === input.id);
      if (written) return written;
      if (threadId !== input.id && !known.some((one) => one.id === threadId && one.threadId === threadId)) {
        throw new NotFoundError('comment.thread.not-found', `The page has no thread ${threadId}`, { id: threadId });
      }
      if (known.length >= MOST_COMMENTS) {
        throw new InvalidError('comment.too-many', `A page has at most ${MOST_COMMENTS} comments`);
      }
      await this.comments.insert(ctx, { id: input.id, pageId, threadId, text, author, mentions });
      await this.studies.changed(ctx, studyId);
      return (await this.comments.find(ctx, input.id))!;
    });
    return (await this.named(ctx, [row]))[0]!;
  }

  /** @throws NotFoundError `comment.not-found` */
  async resolve(ctx: RequestContext, threadId: string, isResolved: boolean): Promise<InsightComment> {
    const row = await this.database.inTenant(ctx, async () => {
      const comment = await this.get(ctx, threadId);
      await this.comments.resolve(ctx, comment.threadId, isResolved);
      await this.studies.changed(ctx, comment.studyId);
      return (await this.comments.find(ctx, comment.threadId))!;
    });
    return (await this.named(ctx, [row]))[0]!;
  }

  /** By who wrote it, or an owner. @throws NotFoundError `comment.not-found`, ForbiddenError `comment.not-yours` */
  delete(ctx: RequestContext, id: string): Promise<void> {
    return this.database.inTenant(ctx, async () => {
      const { author, studyId } = await this.get(ctx, id);
      if (author !== ctx.userId && ctx.role !== 'owner') {
        throw new ForbiddenError('comment.not-yours', `Comment ${id} was written by somebody else`, { id });
      }
      await this.comments.delete(ctx, id);
      await this.studies.changed(ctx, studyId);
    });
  }

  private async get(ctx: RequestContext, id: string): Promise<InsightCommentRow> {
    const comment = isId(id) ? await this.comments.find(ctx, id) : null;
    if (!comment) throw new NotFoundError('comment.not-found', `There is no comment ${id}`, { id });
    return comment;
  }

  private async requireMembers(ctx: RequestContext, userIds: readonly string[]): Promise<void> {
    const members = new Set((await this.members.list(ctx)).map(({ user }) => user.id));
    const stranger = userIds.find((id) => !members.has(id));
    if (stranger)
      throw new InvalidError('comment.mention', `${stranger} is no member of this workspace`, { id: stranger });
  }

  private async named(ctx: RequestContext, rows: readonly InsightCommentRow[]): Promise<InsightComment[]> {
    const nameOf = await this.members.names(ctx);
    return rows.map((row) => ({ ...row, authorName: nameOf(row.author) }));
  }
}
