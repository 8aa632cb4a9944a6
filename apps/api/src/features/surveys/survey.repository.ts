import { Injectable } from '@nestjs/common';
import type { Mapping, SurveyDefinition } from '@needfinder/survey';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { SurveyVersionEntity } from './survey-version.entity.js';
import { SurveyEntity } from './survey.entity.js';

export interface SurveyRow {
  readonly id: string;
  readonly studyId: string;
  readonly name: string;
  /** Number of the newest version. */
  readonly version: number;
}
export interface DefinedVersion {
  readonly id: string;
  readonly surveyId: string;
  readonly number: number;
  readonly definition: SurveyDefinition;
}
export type SurveyBy = 'id' | 'study_id';

const LATEST_VERSION = `
  SELECT DISTINCT ON (v.survey_id) v.id, v.survey_id, v.number, v.mapping
  FROM survey_version v JOIN survey s ON s.workspace_id = v.workspace_id AND s.id = v.survey_id
  WHERE v.workspace_id = $1 AND s.study_id = $2
  ORDER BY v.survey_id, v.number DESC`;

@Injectable()
export class SurveyRepository {
  constructor(private readonly database: TenantDatabase) {}

  async insert(
    { workspaceId }: RequestContext,
    survey: Omit<SurveyEntity, 'workspaceId' | 'createdAt'>,
  ): Promise<void> {
    await this.database
      .em()
      .getRepository(SurveyEntity)
      .insert({ ...survey, workspaceId });
  }

  async insertVersion(
    { workspaceId }: RequestContext,
    { mapping, definition, ...version }: Omit<SurveyVersionEntity, 'workspaceId' | 'createdAt'>,
  ): Promise<void> {
    await this.database.em().query(
      `INSERT INTO survey_version (workspace_id, id, survey_id, number, mapping, definition)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [
        workspaceId,
        version.id,
        version.surveyId,
        version.number,
        mapping && JSON.stringify(mapping),
        definition && JSON.stringify(definition),
      ],
    );
  }

  async rename({ workspaceId }: RequestContext, id: string, name: string): Promise<void> {
    await this.database.em().getRepository(SurveyEntity).update({ workspaceId, id }, { name });
  }

  /** Versions that we published, newest first. */
  definedVersions({ workspaceId }: RequestContext, surveyId: string): Promise<DefinedVersion[]> {
    return this.database.em().query(
      `SELECT id, survey_id AS "surveyId", number, definition FROM survey_version
       WHERE workspace_id = $1 AND survey_id = $2 AND definition IS NOT NULL ORDER BY number DESC`,
      [workspaceId, surveyId],
    );
  }

  async updateMapping({ workspaceId }: RequestContext, versionId: string, mapping: Mapping): Promise<void> {
    await this.database
      .em()
      .query(`UPDATE survey_version SET mapping = $3 WHERE workspace_id = $1 AND id = $2`, [
        workspaceId,
        versionId,
        JSON.stringify(mapping),
      ]);
  }

  /** Oldest first. */
  findBy({ workspaceId }: RequestContext, column: SurveyBy, values: readonly string[]): Promise<SurveyRow[]> {
    return this.database.em().query(
      `SELECT s.id, s.study_id AS "studyId", s.name, coalesce(max(v.number), 0)::int AS version
       FROM survey s LEFT JOIN survey_version v ON v.workspace_id = s.workspace_id AND v.survey_id = s.id
       WHERE s.workspace_id = $1 AND s.${column} = ANY($2)
       GROUP BY s.workspace_id, s.id, s.study_id, s.name ORDER BY s.id`,
      [workspaceId, values],
    );
  }

  /** The newest version of every survey of the study. */
  latestVersions(
    { workspaceId }: RequestContext,
    studyId: string,
  ): Promise<{ id: string; surveyId: string; number: number; mapping: Mapping | null }[]> {
    return this.database
      .em()
      .query(`SELECT id, survey_id AS "surveyId", number, mapping FROM (${LATEST_VERSION}) latest ORDER BY survey_id`, [
        workspaceId,
        studyId,
      ]);
  }
}
