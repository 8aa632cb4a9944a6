import { ConflictError, NotFoundError } from '@needfinder/domain';
import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { ServerAddress } from '../../platform/http/index.js';
import { isId, newId } from '../../platform/ids/index.js';
import { hashSecret, newSecret } from '../../platform/secrets/index.js';
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
    private readonly studies: StudyService,
    private readonly address: ServerAddress,
  ) {}

  /** @throws NotFoundError `run.not-found`; ConflictError `share.run.unfinished` */
  async create(ctx: RequestContext, { runId, label, expiresInDays }: CreateShareLinkInput): Promise<ShareLink> {
    const run = await this.runs.get(ctx, runId);
    if (!run.finishedAt || !run.verdict) {
      throw new ConflictError('share.run.unfinished', `Run ${run.number} has no result that could be shown`, { runId });
    }
    const secret = newSecret();
    const id = newId();
    await this.links.insert({
      workspaceId: ctx.workspaceId,
      id,
      studyId: run.studyId,
      runId,
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
}

function toModel({ id, label, runId, expiresAt, revokedAt, createdAt, lastOpenedAt }: ShareLinkEntity): ShareLink {
  return { id, label, url: null, runId, expiresAt, revokedAt, createdAt, lastOpenedAt };
}
