import { Injectable } from '@nestjs/common';
import type { CellError } from '@needfinder/survey';
import type { QueryDeepPartialEntity } from 'typeorm';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { newId } from '../../platform/ids/index.js';
import { ImportErrorEntity } from './import-error.entity.js';
import { ImportEntity } from './import.entity.js';

@Injectable()
export class ImportRepository {
  constructor(private readonly database: TenantDatabase) {}

  private get table() {
    return this.database.em().getRepository(ImportEntity);
  }

  async insert({ workspaceId }: RequestContext, row: QueryDeepPartialEntity<ImportEntity>): Promise<void> {
    await this.table.insert({ ...row, workspaceId });
  }

  async update({ workspaceId }: RequestContext, id: string, to: Partial<ImportEntity>): Promise<void> {
    await this.table.update({ workspaceId, id }, to as QueryDeepPartialEntity<ImportEntity>);
  }

  find({ workspaceId }: RequestContext, id: string): Promise<ImportEntity | null> {
    return this.table.findOneBy({ workspaceId, id });
  }

  /** Waits for whoever is changing this import, so that two corrections at a time both count. */
  findForUpdate({ workspaceId }: RequestContext, id: string): Promise<ImportEntity | null> {
    return this.table.findOne({ where: { workspaceId, id }, lock: { mode: 'pessimistic_write' } });
  }

  /** Newest first. */
  ofStudy({ workspaceId }: RequestContext, studyId: string): Promise<ImportEntity[]> {
    return this.table.find({ where: { workspaceId, studyId }, order: { id: 'DESC' } });
  }

  errors({ workspaceId }: RequestContext, importId: string, limit: number): Promise<ImportErrorEntity[]> {
    return this.database
      .em()
      .getRepository(ImportErrorEntity)
      .find({ where: { workspaceId, importId }, order: { id: 'ASC' }, take: limit });
  }

  async replaceErrors({ workspaceId }: RequestContext, importId: string, errors: readonly CellError[]): Promise<void> {
    const em = this.database.em();
    await em.getRepository(ImportErrorEntity).delete({ workspaceId, importId });
    await em.query(
      `INSERT INTO import_error (workspace_id, import_id, id, line, column_name, value, reason)
       SELECT $1, $2, * FROM unnest($3::uuid[], $4::int[], $5::text[], $6::text[], $7::text[])`,
      [
        workspaceId,
        importId,
        errors.map(() => newId()),
        errors.map(({ line }) => line),
        errors.map(({ column }) => column),
        errors.map(({ value }) => value),
        errors.map(({ reason }) => reason),
      ],
    );
  }

  /** Takes every quoted cell out of the study's imports: samples of columns and values in errors. */
  async forgetCells({ workspaceId }: RequestContext, studyId: string): Promise<void> {
    const em = this.database.em();
    await em.query(
      `UPDATE import SET profiles = jsonb_set(profiles, '{columns}', (
         SELECT coalesce(jsonb_agg(c || '{"samples": [], "topValues": [], "keySketch": null}' ORDER BY n), '[]')
         FROM jsonb_array_elements(profiles -> 'columns') WITH ORDINALITY AS columns (c, n)))
       WHERE workspace_id = $1 AND study_id = $2 AND profiles IS NOT NULL`,
      [workspaceId, studyId],
    );
    await em.query(
      `DELETE FROM import_error e USING import i
       WHERE i.workspace_id = $1 AND i.study_id = $2 AND e.workspace_id = i.workspace_id AND e.import_id = i.id`,
      [workspaceId, studyId],
    );
  }
}
