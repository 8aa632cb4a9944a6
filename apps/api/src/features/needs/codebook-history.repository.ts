import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { CodebookChangeEntity } from './codebook-change.entity.js';
import { CodebookProposalEntity } from './codebook-proposal.entity.js';

type ChangeRow = Omit<CodebookChangeEntity, 'workspaceId' | 'createdAt'>;

/** The steps that people took in a codebook, and when the engine last proposed. */
@Injectable()
export class CodebookHistoryRepository {
  constructor(private readonly database: TenantDatabase) {}

  private get changes() {
    return this.database.em().getRepository(CodebookChangeEntity);
  }

  async insert({ workspaceId }: RequestContext, change: ChangeRow): Promise<void> {
    await this.changes.insert({ ...change, workspaceId });
  }

  /** The last step that stands. */
  lastDone({ workspaceId }: RequestContext, studyId: string): Promise<CodebookChangeEntity | null> {
    return this.changes.findOne({ where: { workspaceId, studyId, undone: false }, order: { id: 'DESC' } });
  }

  /** The step that was undone last. */
  firstUndone({ workspaceId }: RequestContext, studyId: string): Promise<CodebookChangeEntity | null> {
    return this.changes.findOne({ where: { workspaceId, studyId, undone: true }, order: { id: 'ASC' } });
  }

  /** Newest first. */
  page(
    { workspaceId }: RequestContext,
    studyId: string,
    codeId: string | null,
    { limit, beforeId }: { readonly limit: number; readonly beforeId: string | null },
  ): Promise<CodebookChangeEntity[]> {
    const query = this.ofStudy(workspaceId, studyId, codeId);
    if (beforeId) query.andWhere('h.id < :beforeId', { beforeId });
    return query.orderBy('h.id', 'DESC').limit(limit).getMany();
  }

  count({ workspaceId }: RequestContext, studyId: string, codeId: string | null): Promise<number> {
    return this.ofStudy(workspaceId, studyId, codeId).getCount();
  }

  private ofStudy(workspaceId: string, studyId: string, codeId: string | null) {
    const query = this.changes
      .createQueryBuilder('h')
      .where('h.workspace_id = :workspaceId AND h.study_id = :studyId', { workspaceId, studyId });
    if (!codeId) return query;
    const row = JSON.stringify([{ id: codeId }]);
    const concerns = ['before', 'after'].flatMap((side) =>
      ['needs', 'themes'].map((table) => `h.${side} -> '${table}' @> :row::jsonb`),
    );
    return query.andWhere(`(${concerns.join(' OR ')})`, { row });
  }

  async labels(
    { workspaceId }: RequestContext,
    studyId: string,
  ): Promise<{ undo: string | null; redo: string | null; lastProposal: Date | null }> {
    const [row] = await this.database.em().query(
      `SELECT
         (SELECT label FROM codebook_change WHERE workspace_id = $1 AND study_id = $2 AND NOT undone
          ORDER BY id DESC LIMIT 1) AS undo,
         (SELECT label FROM codebook_change WHERE workspace_id = $1 AND study_id = $2 AND undone
          ORDER BY id LIMIT 1) AS redo,
         (SELECT max(created_at) FROM codebook_proposal WHERE workspace_id = $1 AND study_id = $2) AS "lastProposal"`,
      [workspaceId, studyId],
    );
    return row;
  }

  async mark({ workspaceId }: RequestContext, id: string, undone: boolean): Promise<void> {
    await this.changes.update({ workspaceId, id }, { undone });
  }

  async dropUndone({ workspaceId }: RequestContext, studyId: string): Promise<void> {
    await this.changes.delete({ workspaceId, studyId, undone: true });
  }

  /** Takes codings out of every image: what is erased must not come back by undoing. */
  async forgetCodings(
    { workspaceId }: RequestContext,
    studyId: string,
    respondentIds: readonly string[],
  ): Promise<void> {
    await this.database.em().query(
      `WITH gone AS (
         SELECT c.id::text AS id FROM coding c
         JOIN passage p ON p.workspace_id = c.workspace_id AND p.id = c.passage_id
         LEFT JOIN interview i ON i.workspace_id = p.workspace_id AND i.id = p.interview_id
         WHERE c.workspace_id = $1 AND p.study_id = $2 AND coalesce(p.respondent_id, i.respondent_id) = ANY($3)
       ), pruned AS (
         SELECT h.id, prune.side, jsonb_set(prune.image, '{codings}', coalesce(
           (SELECT jsonb_agg(coding.image ORDER BY coding.at) FROM jsonb_array_elements(prune.image -> 'codings')
              WITH ORDINALITY AS coding (image, at) WHERE coding.image ->> 'id' NOT IN (SELECT id FROM gone)), '[]')) AS image
         FROM codebook_change h CROSS JOIN LATERAL (VALUES ('before', h.before), ('after', h.after)) AS prune (side, image)
         WHERE h.workspace_id = $1 AND h.study_id = $2
       )
       UPDATE codebook_change h SET before = b.image, after = a.image
       FROM pruned b JOIN pruned a ON a.id = b.id AND a.side = 'after'
       WHERE b.side = 'before' AND h.workspace_id = $1 AND h.id = b.id`,
      [workspaceId, studyId, respondentIds],
    );
  }

  /** Once for each job, however often it is tried. */
  async noteProposal(
    { workspaceId }: RequestContext,
    proposal: Pick<CodebookProposalEntity, 'id' | 'studyId' | 'engineVersion' | 'texts'>,
  ): Promise<void> {
    await this.database.em().query(
      `INSERT INTO codebook_proposal (workspace_id, id, study_id, engine_version, texts) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (workspace_id, id) DO UPDATE SET created_at = now(), texts = EXCLUDED.texts`,
      [workspaceId, proposal.id, proposal.studyId, proposal.engineVersion, proposal.texts],
    );
  }
}
