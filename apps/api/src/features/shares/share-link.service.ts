import { ConflictError, InvalidError, NotFoundError } from '@needfinder/domain';
import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { ServerAddress } from '../../platform/http/index.js';
import { isId, newId } from '../../platform/ids/index.js';
import { hashSecret, newSecret } from '../../platform/secrets/index.js';
import { InsightPageService } from '../insights/index.js';
import { RunService } from '../segmentations/index.js';
import { StudyService } from '../studies/index.js';
import type { CreateShareLinkInput } from './create-share-link.input.js';
import type { ShareLinkEntity } from './share-link.entity.js';
import type { ShareLink } from './share-link.model.js';
import { ShareLinkRepository } from './share-link.repository.js';

const DAY_MS = 86_400_000;

/** Makes, lists and revokes links; says what a secret opens. */
@Injectable()
export class ShareLinkService {
  constructor(
    private readonly links: ShareLinkRepository,
    private readonly runs: RunService,
    private readonly pages: InsightPageService,
    private readonly studies: StudyService,
    private readonly address: ServerAddress,
  ) {}

  /**
   * @throws NotFoundError `run.not-found`, `insight.not-found`; ConflictError `share.run.unfinished`; InvalidError
   *   `share.one-subject`
   */
  async create(ctx: RequestContext, input: CreateShareLinkInput): Promise<ShareLink> {
    const { label, expiresInDays } = input;
    const subject = await this.subjectOf(ctx, input);
    const secret = newSecret();
    const id = newId();
    await this.links.insert({
      workspaceId: ctx.workspaceId,
      id,
      ...subject,
      tokenHash: hashSecret(secret),
      label: label.trim(),
      expiresAt: new Date(Date.now() + expiresInDays * DAY_MS),
      createdBy: ctx.userId,
    });
    const made = (await this.links.find(ctx.workspaceId, id))!;
    return { ...toModel(made), url: `${this.address.origin}/shared/${secret}` };
  }

  async ofStudy(ctx: RequestContext, studyId: string): Promise<ShareLink[]> {
    await this.studies.get(ctx, studyId);
    return (await this.links.ofStudy(ctx.workspaceId, studyId)).map(toModel);
  }

  /** @throws NotFoundError `share.not-found` */
  async revoke(ctx: RequestContext, id: string): Promise<ShareLink> {
    if (isId(id)) await this.links.revoke(ctx.workspaceId, id, new Date());
    const link = isId(id) ? await this.links.find(ctx.workspaceId, id) : null;
    if (!link) throw new NotFoundError('share.not-found', `There is no share link ${id}`, { id });
    return toModel(link);
  }

  /** The link that this secret opens; null when it is unknown, revoked or expired, which is never told apart. */
  async open(secret: string): Promise<ShareLinkEntity | null> {
    const now = new Date();
    const link = await this.links.open(hashSecret(secret), now);
    return link && link.revokedAt === null && link.expiresAt > now ? link : null;
  }

  private async subjectOf(
    ctx: RequestContext,
    { runId = null, pageId = null }: CreateShareLinkInput,
  ): Promise<Pick<ShareLinkEntity, 'studyId' | 'runId' | 'pageId'>> {
    if ((runId === null) === (pageId === null)) {
      throw new InvalidError('share.one-subject', 'A link opens one run or one page');
    }
    if (pageId !== null) return { studyId: (await this.pages.get(ctx, pageId)).studyId, runId, pageId };
    const run = await this.runs.get(ctx, runId!);
    if (!run.finishedAt || !run.verdict) {
      const sentence = `Run ${run.number} has no result that could be shown`;
      throw new ConflictError('share.run.unfinished', sentence, { runId });
    }
    return { studyId: run.studyId, runId, pageId };
  }
}

function toModel(link: ShareLinkEntity): ShareLink {
  const { id, label, runId, pageId, expiresAt, revokedAt, createdAt, lastOpenedAt } = link;
  return { id, label, url: null, runId, pageId, expiresAt, revokedAt, createdAt, lastOpenedAt };
}
