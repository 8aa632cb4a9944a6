import { Injectable } from '@nestjs/common';
import { In, type FindOptionsWhere } from 'typeorm';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { PersonalDatumEntity, type PersonalDatumRow } from './personal-datum.entity.js';
import type { PersonalDatumStatus, Verdict } from './redaction-words.js';
import type { TextPlace } from './text-place.js';

const ROWS_PER_INSERT = 1_000;

@Injectable()
export class PersonalDatumRepository {
  constructor(private readonly database: TenantDatabase) {}

  private get table() {
    return this.database.em().getRepository(PersonalDatumEntity);
  }

  /** One writer at a time to what a study says, until the end of the transaction; the codebook has the same lock. */
  async lock(studyId: string): Promise<void> {
    await this.database.em().query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [studyId]);
  }

  byIds(ctx: RequestContext, ids: readonly string[]): Promise<PersonalDatumRow[]> {
    return this.find(ctx, { id: In([...ids]) });
  }

  ofStudy(ctx: RequestContext, studyId: string, statuses: readonly PersonalDatumStatus[]): Promise<PersonalDatumRow[]> {
    return this.find(ctx, { studyId, status: In([...statuses]) });
  }

  async ofTexts(ctx: RequestContext, places: readonly TextPlace[]): Promise<PersonalDatumRow[]> {
    const responseIds = places.flatMap((place) => ('turnId' in place ? [] : [place.responseId]));
    const turnIds = places.flatMap((place) => ('turnId' in place ? [place.turnId] : []));
    return [
      ...(await this.find(ctx, { responseId: In([...new Set(responseIds)]) })),
      ...(await this.find(ctx, { turnId: In(turnIds) })),
    ];
  }

  /** Proposed ones that say the same as one of these, word for word. */
  async proposedLike(
    { workspaceId }: RequestContext,
    studyId: string,
    rows: readonly Pick<PersonalDatumRow, 'kind' | 'words'>[],
  ): Promise<string[]> {
    const found: { id: string }[] = await this.database.em().query(
      `SELECT d.id FROM personal_datum d
       WHERE d.workspace_id = $1 AND d.study_id = $2 AND d.status = 'proposed'
         AND (d.kind, d.words) IN (SELECT * FROM unnest($3::text[], $4::text[]))`,
      [workspaceId, studyId, rows.map(({ kind }) => kind), rows.map(({ words }) => words)],
    );
    return found.map(({ id }) => id);
  }

  async decide({ workspaceId, userId }: RequestContext, ids: readonly string[], verdict: Verdict): Promise<void> {
    const decidedBy = verdict === 'proposed' ? null : userId;
    await this.table.update({ workspaceId, id: In([...ids]) }, { status: verdict, decidedBy });
  }

  async insert({ workspaceId }: RequestContext, rows: readonly PersonalDatumRow[]): Promise<void> {
    for (let from = 0; from < rows.length; from += ROWS_PER_INSERT) {
      await this.table.insert(rows.slice(from, from + ROWS_PER_INSERT).map((row) => ({ ...row, workspaceId })));
    }
  }

  /** Writes rows over those with the same ids. */
  async replace(ctx: RequestContext, rows: readonly PersonalDatumRow[]): Promise<void> {
    await this.delete(
      ctx,
      rows.map(({ id }) => id),
    );
    await this.insert(ctx, rows);
  }

  async delete({ workspaceId }: RequestContext, ids: readonly string[]): Promise<void> {
    if (ids.length > 0) await this.table.delete({ workspaceId, id: In([...ids]) });
  }

  async counts({ workspaceId }: RequestContext, studyId: string): Promise<Record<PersonalDatumStatus, number>> {
    const rows: { status: PersonalDatumStatus; count: number }[] = await this.database
      .em()
      .query(
        `SELECT status, count(*)::int AS count FROM personal_datum WHERE workspace_id = $1 AND study_id = $2 GROUP BY status`,
        [workspaceId, studyId],
      );
    return {
      proposed: 0,
      accepted: 0,
      rejected: 0,
      redacted: 0,
      ...Object.fromEntries(rows.map((row) => [row.status, row.count])),
    };
  }

  private async find(
    { workspaceId }: RequestContext,
    where: FindOptionsWhere<PersonalDatumEntity>,
  ): Promise<PersonalDatumRow[]> {
    const rows = await this.table.find({ where: { workspaceId, ...where }, order: { id: 'ASC' } });
    return rows.map(({ workspaceId: _, ...row }) => row);
  }
}
