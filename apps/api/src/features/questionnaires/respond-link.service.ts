import { ConflictError, NotFoundError } from '@needfinder/domain';
import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { ServerAddress } from '../../platform/http/index.js';
import { isId, newId } from '../../platform/ids/index.js';
import { hashSecret, newSecret } from '../../platform/secrets/index.js';
import { AttributeService } from '../respondents/index.js';
import type { InvitationList } from './invitation-list.js';
import { QuestionnaireService } from './questionnaire.service.js';
import type { QuestionnaireState } from './questionnaire-state.js';
import type { LinkKind, RespondLinkEntity } from './respond-link.entity.js';
import { RespondLinkRepository } from './respond-link.repository.js';

const LONGEST_TOKEN = 100;
const MOST_RECALLED = 10_000;

/** Makes, lists and revokes the links that people answer under; says what a secret opens. */
@Injectable()
export class RespondLinkService {
  private readonly recalled = new Map<string, RespondLinkEntity>();

  constructor(
    private readonly links: RespondLinkRepository,
    private readonly questionnaires: QuestionnaireService,
    private readonly attributes: AttributeService,
    private readonly address: ServerAddress,
  ) {}

  async create(
    ctx: RequestContext,
    surveyId: string,
    { kind, label }: { kind: Exclude<LinkKind, 'invitation'>; label: string },
  ): Promise<RespondLinkEntity> {
    await this.questionnaires.get(ctx, surveyId);
    const token = newSecret();
    const id = newId();
    const link = { workspaceId: ctx.workspaceId, id, surveyId, kind, label, tokenHash: hashSecret(token), token };
    await this.links.insertAll([{ ...link, personKey: null, attributes: {} }]);
    return (await this.links.find(ctx.workspaceId, id))!;
  }

  /**
   * One link per person, for one answer each. The addresses are shown now and never again.
   *
   * @throws ConflictError `invitation.known` naming people who hold an invitation already
   */
  async invite(
    ctx: RequestContext,
    surveyId: string,
    { people, attributes, levels }: InvitationList,
  ): Promise<{ key: string; url: string }[]> {
    const { studyId } = await this.questionnaires.get(ctx, surveyId);
    const known = await this.links.invited(
      ctx.workspaceId,
      surveyId,
      people.map(({ key }) => key),
    );
    if (known.length > 0) {
      const sentence = `${known.length} of these people are invited already, ${known[0]} among them`;
      throw new ConflictError('invitation.known', sentence, { people: known.length });
    }
    await this.attributes.define(ctx, studyId, attributes, levels);
    const made = people.map((person) => ({ ...person, token: newSecret() }));
    await this.links.insertAll(
      made.map(({ key, facts, token }) => ({
        ...{ workspaceId: ctx.workspaceId, id: newId(), surveyId, kind: 'invitation' as const, label: key },
        ...{ tokenHash: hashSecret(token), token: null, personKey: key, attributes: facts },
      })),
    );
    return made.map(({ key, token }) => ({ key, url: this.urlOf(token) }));
  }

  /** Links that are handed out in public, oldest first; of invitations only their number is of interest. */
  ofSurvey(ctx: RequestContext, surveyId: string): Promise<RespondLinkEntity[]> {
    return this.links.ofSurvey(ctx.workspaceId, surveyId, ['open', 'anonymous']);
  }

  countInvitations(ctx: RequestContext, surveyId: string): Promise<number> {
    return this.links.countInvitations(ctx.workspaceId, surveyId);
  }

  /** @throws NotFoundError `respond-link.not-found` */
  async allowEmbedding(ctx: RequestContext, id: string, isEmbeddable: boolean): Promise<RespondLinkEntity> {
    if (isId(id)) await this.links.allowEmbedding(ctx.workspaceId, id, isEmbeddable);
    return this.find(ctx, id);
  }

  /** @throws NotFoundError `respond-link.not-found` */
  async revoke(ctx: RequestContext, id: string): Promise<RespondLinkEntity> {
    if (isId(id)) await this.links.revoke(ctx.workspaceId, id, new Date());
    return this.find(ctx, id);
  }

  private async find(ctx: RequestContext, id: string): Promise<RespondLinkEntity> {
    const link = isId(id) ? await this.links.find(ctx.workspaceId, id) : null;
    if (!link) throw new NotFoundError('respond-link.not-found', `There is no link ${id}`, { id });
    return link;
  }

  /** The link of this secret; null when it is unknown or revoked, which is never told apart. */
  async open(token: string): Promise<RespondLinkEntity | null> {
    if (token.length > LONGEST_TOKEN) return null;
    const link = await this.links.open(hashSecret(token));
    return link && link.revokedAt === null ? link : null;
  }

  /**
   * The same, from memory where it can be: what a link leads to never changes, but it may have been revoked since.
   * Whoever acts on it must look at `standing` in the transaction.
   */
  async recall(token: string): Promise<RespondLinkEntity | null> {
    if (token.length > LONGEST_TOKEN) return null;
    const key = hashSecret(token).toString('base64');
    const link = this.recalled.get(key) ?? (await this.open(token));
    if (!link) return null;
    this.recalled.delete(key);
    this.recalled.set(key, link);
    if (this.recalled.size > MOST_RECALLED) this.recalled.delete(this.recalled.keys().next().value!);
    return link;
  }

  /** How the surveys of these links stand, by link, in the open transaction; links that lead nowhere any more are left out. */
  standing({ workspaceId }: RequestContext, ids: readonly string[]): Promise<ReadonlyMap<string, QuestionnaireState>> {
    return this.links.standing(workspaceId, [...new Set(ids)]);
  }

  urlOf(token: string): string {
    return `${this.address.origin}/s/${token}`;
  }
}

/** Never says whether it was revoked or never was. */
export const unknownLink = () =>
  new NotFoundError('respond.unknown', 'This link leads to no survey that can be answered');
