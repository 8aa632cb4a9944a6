import { Injectable } from '@nestjs/common';
import { In, IsNull, LessThan, Not, type QueryDeepPartialEntity } from 'typeorm';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { RunEntity } from './run.entity.js';
import type { LatestVerdict } from './run.model.js';

type RunToInsert = Pick<RunEntity, 'id' | 'segmentationId' | 'studyId' | 'number' | 'jobId' | 'manifest'>;
type RunResult = Pick<
  RunEntity,
  'manifest' | 'indicators' | 'verdict' | 'chosenK' | 'selectedK' | 'resultHash' | 'plane' | 'finishedAt'
>;

@Injectable()
export class RunRepository {
  constructor(private readonly database: TenantDatabase) {}

  private get table() {
    return this.database.em().getRepository(RunEntity);
  }

  async insert({ workspaceId }: RequestContext, row: RunToInsert): Promise<void> {
    await this.table.insert({ ...row, workspaceId } as QueryDeepPartialEntity<RunEntity>);
  }

  findByIds({ workspaceId }: RequestContext, ids: readonly string[]): Promise<RunEntity[]> {
    return this.table.findBy({ workspaceId, id: In([...ids]) });
  }

  /** Newest first. */
  ofSegmentations({ workspaceId }: RequestContext, segmentationIds: readonly string[]): Promise<RunEntity[]> {
    return this.table.find({
      where: { workspaceId, segmentationId: In([...segmentationIds]) },
      order: { number: 'DESC' },
    });
  }

  async nextNumber({ workspaceId }: RequestContext, segmentationId: string): Promise<number> {
    return 1 + ((await this.table.maximum('number', { workspaceId, segmentationId })) ?? 0);
  }

  /** The newest finished run of the segmentation before this one. */
  finishedBefore({ workspaceId }: RequestContext, { segmentationId, number }: RunEntity): Promise<RunEntity | null> {
    return this.table.findOne({
      where: { workspaceId, segmentationId, number: LessThan(number), finishedAt: Not(IsNull()) },
      order: { number: 'DESC' },
    });
  }

  /** @returns Whether the run was unfinished, and so is finished now. */
  async finish({ workspaceId }: RequestContext, id: string, result: RunResult): Promise<boolean> {
    const { affected } = await this.table.update(
      { workspaceId, id, finishedAt: IsNull() },
      result as QueryDeepPartialEntity<RunEntity>,
    );
    return affected === 1;
  }

  async select({ workspaceId }: RequestContext, id: string, selectedK: number): Promise<void> {
    await this.table.update({ workspaceId, id }, { selectedK });
  }

  /** Of the newest finished run of each study. */
  latestVerdicts(
    { workspaceId }: RequestContext,
    studyIds: readonly string[],
  ): Promise<(LatestVerdict & { studyId: string })[]> {
    return this.database.em().query(
      `SELECT DISTINCT ON (r.study_id) r.study_id AS "studyId", r.id AS "runId", s.id AS "segmentationId",
         s.name AS "segmentationName", r.verdict ->> 'verdict' AS verdict, r.verdict ->> 'headline' AS headline,
         r.selected_k AS k, r.finished_at AS at
       FROM run r JOIN segmentation s ON s.workspace_id = r.workspace_id AND s.id = r.segmentation_id
       WHERE r.workspace_id = $1 AND r.study_id = ANY($2) AND r.finished_at IS NOT NULL
       ORDER BY r.study_id, r.finished_at DESC, r.id DESC`,
      [workspaceId, studyIds],
    );
  }

  /** Counts erased members on every run that they were in, before their memberships go. */
  async noteErased({ workspaceId }: RequestContext, respondentIds: readonly string[]): Promise<void> {
    await this.database.em().query(
      `UPDATE run SET erased_respondents = erased_respondents + gone.people
       FROM (SELECT s.run_id, count(DISTINCT m.respondent_id)::int AS people
             FROM membership m JOIN solution s ON s.workspace_id = m.workspace_id AND s.id = m.solution_id
             WHERE m.workspace_id = $1 AND m.respondent_id = ANY($2) GROUP BY s.run_id) gone
       WHERE run.workspace_id = $1 AND run.id = gone.run_id`,
      [workspaceId, respondentIds],
    );
  }
}
