import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { PublicDatabase } from '../../platform/database/index.js';
import type { QuestionnaireState } from './questionnaire-state.js';
import { type LinkKind, RespondLinkEntity } from './respond-link.entity.js';

/** No policy fences this table: every method but the one that opens a link names its workspace. */
@Injectable()
export class RespondLinkRepository {
  constructor(private readonly database: PublicDatabase) {}

  async insertAll(
    links: readonly Omit<RespondLinkEntity, 'createdAt' | 'revokedAt' | 'isEmbeddable'>[],
  ): Promise<void> {
    await this.database.run((em) => em.insert(RespondLinkEntity, [...links] as RespondLinkEntity[]));
  }

  /** The link of this secret, whatever its state. */
  open(tokenHash: Buffer): Promise<RespondLinkEntity | null> {
    return this.database.run((em) => em.findOneBy(RespondLinkEntity, { tokenHash }));
  }

  /** How the surveys of those links stand that were neither revoked nor erased, by link. */
  async standing(workspaceId: string, ids: readonly string[]): Promise<Map<string, QuestionnaireState>> {
    const rows: { id: string; state: QuestionnaireState }[] = await this.database.run((em) =>
      em.query(
        `SELECT l.id, q.state FROM respond_link l
         JOIN questionnaire q ON q.workspace_id = l.workspace_id AND q.survey_id = l.survey_id
         WHERE l.workspace_id = $1 AND l.id = ANY($2) AND l.revoked_at IS NULL`,
        [workspaceId, ids],
      ),
    );
    return new Map(rows.map(({ id, state }) => [id, state]));
  }

  find(workspaceId: string, id: string): Promise<RespondLinkEntity | null> {
    return this.database.run((em) => em.findOneBy(RespondLinkEntity, { workspaceId, id }));
  }

  /** Oldest first. */
  ofSurvey(workspaceId: string, surveyId: string, kinds: readonly LinkKind[]): Promise<RespondLinkEntity[]> {
    const where = { workspaceId, surveyId, kind: In([...kinds]) };
    return this.database.run((em) => em.find(RespondLinkEntity, { where, order: { id: 'ASC' } }));
  }

  /** People of the survey who hold an invitation that still works. */
  async invited(workspaceId: string, surveyId: string, personKeys: readonly string[]): Promise<string[]> {
    const where = { workspaceId, surveyId, personKey: In([...personKeys]), revokedAt: IsNull() };
    const found = await this.database.run((em) => em.find(RespondLinkEntity, { where, select: { personKey: true } }));
    return found.map(({ personKey }) => personKey!);
  }

  /** Invitations that still work. */
  countInvitations(workspaceId: string, surveyId: string): Promise<number> {
    const where = { workspaceId, surveyId, kind: 'invitation' as const, revokedAt: IsNull() };
    return this.database.run((em) => em.count(RespondLinkEntity, { where }));
  }

  /** Leaves invitations alone: their holder is one person, not whoever opens another site. */
  async allowEmbedding(workspaceId: string, id: string, isEmbeddable: boolean): Promise<void> {
    const where = { workspaceId, id, kind: In(['open', 'anonymous']) };
    await this.database.run((em) => em.update(RespondLinkEntity, where, { isEmbeddable }));
  }

  async revoke(workspaceId: string, id: string, now: Date): Promise<void> {
    await this.database.run((em) =>
      em.update(RespondLinkEntity, { workspaceId, id, revokedAt: IsNull() }, { revokedAt: now }),
    );
  }
}
