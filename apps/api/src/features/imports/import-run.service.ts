import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { DomainError } from '@needfinder/domain';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import type { JobRun } from '../../platform/jobs/index.js';
import { StudyService } from '../studies/index.js';
import { SurveyVersionService } from '../surveys/index.js';
import { ImportFiles } from './import-files.js';
import { ImportWritingService } from './import-writing.service.js';
import type { ImportEntity } from './import.entity.js';
import { ImportRepository } from './import.repository.js';
import { joinedRows } from './joined-rows.js';
import { RowChecker } from './row-checker.js';
import { RowSpool } from './row-spool.js';
import { count, countOf } from './sentences.js';

/** Second half of an import: check every row, and only then write all of them. */
@Injectable()
export class ImportRunService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly imports: ImportRepository,
    private readonly files: ImportFiles,
    private readonly versions: SurveyVersionService,
    private readonly writing: ImportWritingService,
    private readonly studies: StudyService,
  ) {}

  async run(ctx: RequestContext, importId: string, run: JobRun): Promise<void> {
    const found = await this.database.inTenant(ctx, () => this.imports.find(ctx, importId));
    // Erased meanwhile.
    if (!found?.mapping) return;
    // Done by an earlier try of this job, which may have died before it could tidy up.
    if (found.state === 'done' || (await this.import(ctx, found, run))) await this.files.remove(ctx, found.files);
  }

  /** @returns Whether the file was written. */
  private async import(ctx: RequestContext, found: ImportEntity, run: JobRun): Promise<boolean> {
    await this.update(ctx, found, { state: 'importing', failure: null, errorCount: 0, result: null });
    const spool = await RowSpool.open(join(this.files.workFolder, found.id));
    try {
      const checked = await this.check(ctx, found, spool, run);
      if (checked.errorCount > 0) await this.refuse(ctx, found, checked);
      else await this.writing.write(ctx, found, checked, spool, run);
      return checked.errorCount === 0;
    } catch (error) {
      await this.stopped(ctx, found, error, run.signal);
      return false;
    } finally {
      await spool.remove();
    }
  }

  private async check(ctx: RequestContext, found: ImportEntity, spool: RowSpool, run: JobRun): Promise<RowChecker> {
    const { studyId, surveyId, rowCount, profiles } = found;
    const mapping = found.mapping!;
    const notShown = await this.versions.notShownIn(ctx, { studyId, surveyId, mapping });
    const checker = new RowChecker(mapping, notShown);
    const files = await this.files.locateAll(ctx, found.files);
    const total = rowCount ?? 0;
    for await (const block of joinedRows(files, profiles?.join ?? null, (error) => checker.fail(error))) {
      run.signal.throwIfAborted();
      for (const source of block) {
        const row = checker.check(source);
        if (row && checker.errorCount === 0) await spool.add(row);
      }
      // Reading is the first half of the work, writing the second.
      await run.report(`Reading rows, ${count(checker.rowCount)} of ${count(total)}`, checker.rowCount, 2 * total);
    }
    return checker;
  }

  /** Nothing of a file with an error is written. */
  private async refuse(ctx: RequestContext, found: ImportEntity, { errors, errorCount }: RowChecker): Promise<void> {
    const failure = `Nothing was imported: ${countOf(errorCount, 'cell')} cannot be what the mapping says`;
    await this.database.inTenant(ctx, async () => {
      await this.imports.replaceErrors(ctx, found.id, errors);
      await this.update(ctx, found, { state: 'failed', errorCount, failure, finishedAt: new Date() });
    });
  }

  private async stopped(ctx: RequestContext, found: ImportEntity, error: unknown, signal: AbortSignal): Promise<void> {
    if (signal.aborted) {
      // Nothing was written, and the corrections are as they were: she can start again.
      await this.update(ctx, found, { state: 'ready' });
      throw error;
    }
    const isRefusal = error instanceof DomainError;
    const failure = isRefusal ? error.message : 'Something went wrong on our side; nothing was imported';
    await this.update(ctx, found, { state: 'failed', failure, finishedAt: new Date() });
    if (!isRefusal) throw error;
  }

  private async update(ctx: RequestContext, { id, studyId }: ImportEntity, to: Partial<ImportEntity>): Promise<void> {
    await this.database.inTenant(ctx, async () => {
      await this.imports.update(ctx, id, to);
      await this.studies.changed(ctx, studyId);
    });
  }
}
