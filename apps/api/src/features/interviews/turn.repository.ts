import type { SpeakerRole } from '@needfinder/file-formats';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { TurnEntity } from './turn.entity.js';

/** How often and how much one speaker of an interview spoke. */
export interface SpeakerRow {
  readonly interviewId: string;
  readonly name: string | null;
  readonly role: SpeakerRole;
  readonly turns: number;
  readonly words: number;
}

/** A statement takes 65,535 values. */
const ROWS_AT_ONCE = 1_000;

@Injectable()
export class TurnRepository {
  constructor(private readonly database: TenantDatabase) {}

  private get table() {
    return this.database.em().getRepository(TurnEntity);
  }

  async insert({ workspaceId }: RequestContext, rows: readonly Omit<TurnEntity, 'workspaceId'>[]): Promise<void> {
    for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
      await this.table.insert(rows.slice(at, at + ROWS_AT_ONCE).map((row) => ({ ...row, workspaceId })));
    }
  }

  findByIds({ workspaceId }: RequestContext, ids: readonly string[]): Promise<TurnEntity[]> {
    return this.table.findBy({ workspaceId, id: In([...ids]) });
  }

  /** In the order in which they were spoken. */
  ofInterviews({ workspaceId }: RequestContext, interviewIds: readonly string[]): Promise<TurnEntity[]> {
    return this.table.find({
      where: { workspaceId, interviewId: In([...interviewIds]) },
      order: { interviewId: 'ASC', position: 'ASC' },
    });
  }

  speakers({ workspaceId }: RequestContext, interviewIds: readonly string[]): Promise<SpeakerRow[]> {
    return this.database.em().query(
      `SELECT interview_id AS "interviewId", speaker AS name, role, count(*)::int AS turns,
         sum(coalesce(array_length(regexp_split_to_array(btrim(text), '\\s+'), 1), 0))::int AS words
       FROM turn WHERE workspace_id = $1 AND interview_id = ANY($2)
       GROUP BY interview_id, speaker, role ORDER BY interview_id, min(position)`,
      [workspaceId, interviewIds],
    );
  }

  /** Speakers with these names ask; every other named speaker who asked until now answers. */
  async assignRoles(
    { workspaceId }: RequestContext,
    interviewId: string,
    interviewers: readonly string[],
  ): Promise<void> {
    await this.database.em().query(
      `UPDATE turn SET role = CASE WHEN speaker = ANY($3) THEN 'interviewer' WHEN role = 'interviewer' THEN 'respondent' ELSE role END
       WHERE workspace_id = $1 AND interview_id = $2 AND speaker IS NOT NULL`,
      [workspaceId, interviewId, interviewers],
    );
  }

  async reword(
    { workspaceId }: RequestContext,
    turns: readonly { readonly turnId: string; readonly text: string }[],
  ): Promise<void> {
    await this.database.em().query(
      `UPDATE turn t SET text = given.text FROM unnest($2::uuid[], $3::text[]) AS given (id, text)
       WHERE t.workspace_id = $1 AND t.id = given.id`,
      [workspaceId, turns.map(({ turnId }) => turnId), turns.map(({ text }) => text)],
    );
  }

  async setStart({ workspaceId }: RequestContext, id: string, startMs: number | null): Promise<void> {
    await this.table.update({ workspaceId, id }, { startMs });
  }

  async renameSpeaker(
    { workspaceId }: RequestContext,
    interviewIds: readonly string[],
    { name, to }: { readonly name: string; readonly to: string },
  ): Promise<void> {
    await this.table.update({ workspaceId, interviewId: In([...interviewIds]), speaker: name }, { speaker: to });
  }
}
