import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { CodingStepEntity } from './coding-step.entity.js';

export type StepRow = Omit<CodingStepEntity, 'workspaceId'>;

/** The step that a coder may undo or redo next. */
export interface StepName {
  readonly id: string;
  readonly label: string;
}

/** The steps of coders, by interview and coder. */
@Injectable()
export class CodingStepRepository {
  constructor(private readonly database: TenantDatabase) {}

  private get table() {
    return this.database.em().getRepository(CodingStepEntity);
  }

  find({ workspaceId }: RequestContext, id: string): Promise<CodingStepEntity | null> {
    return this.table.findOneBy({ workspaceId, id });
  }

  async insert({ workspaceId }: RequestContext, row: StepRow): Promise<void> {
    await this.table.insert({ ...row, workspaceId });
  }

  async mark({ workspaceId }: RequestContext, id: string, to: Pick<StepRow, 'undone' | 'revision'>): Promise<void> {
    await this.table.update({ workspaceId, id }, to);
  }

  async dropUndone({ workspaceId }: RequestContext, interviewId: string, coder: string): Promise<void> {
    await this.table.delete({ workspaceId, interviewId, coder, undone: true });
  }

  async next(
    { workspaceId }: RequestContext,
    interviewId: string,
    coder: string,
  ): Promise<{ undo: StepName | null; redo: StepName | null }> {
    const one = (undone: boolean, order: 'DESC' | 'ASC') =>
      `(SELECT json_build_object('id', id, 'label', label) FROM coding_step WHERE workspace_id = $1 AND interview_id = $2
          AND coder = $3 AND undone = ${undone} ORDER BY position ${order} LIMIT 1)`;
    const [row] = await this.database
      .em()
      .query(`SELECT ${one(false, 'DESC')} AS undo, ${one(true, 'ASC')} AS redo`, [workspaceId, interviewId, coder]);
    return row;
  }

  /** The steps after a revision, in the order in which they happened. */
  since({ workspaceId }: RequestContext, interviewId: string, revision: number): Promise<StepRow[]> {
    return this.table
      .createQueryBuilder('s')
      .where('s.workspace_id = :workspaceId AND s.interview_id = :interviewId AND s.revision > :revision', {
        workspaceId,
        interviewId,
        revision,
      })
      .orderBy('s.revision')
      .getMany();
  }

  /** Steps in the interviews that these turns belong to. */
  aboutTurns({ workspaceId }: RequestContext, turnIds: readonly string[]): Promise<StepRow[]> {
    return this.table
      .createQueryBuilder('s')
      .where(
        `s.workspace_id = :workspaceId AND s.interview_id IN
           (SELECT interview_id FROM turn WHERE workspace_id = :workspaceId AND id = ANY(:turnIds))`,
        { workspaceId, turnIds },
      )
      .getMany();
  }

  /** The same step, about words that stand elsewhere now. */
  async rewrite(
    { workspaceId }: RequestContext,
    id: string,
    to: Pick<StepRow, 'label' | 'before' | 'after'>,
  ): Promise<void> {
    await this.table.update({ workspaceId, id }, to as object);
  }
}
