import { Injectable } from '@nestjs/common';
import { ConflictError, InvalidError, NotFoundError } from '@needfinder/domain';
import { questionsOf } from '@needfinder/survey';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { isId, newId } from '../../platform/ids/index.js';
import { JobQueue, JobService } from '../../platform/jobs/index.js';
import { StudyService } from '../studies/index.js';
import type { CorrectImportInput } from './correct-import.input.js';
import { ImportFiles } from './import-files.js';
import type { ImportEntity } from './import.entity.js';
import type { Import, ImportError } from './import.model.js';
import { presentImport } from './import-presentation.js';
import { ImportRepository } from './import.repository.js';
import { correctMapping } from './mapping-correction.js';
import { profileImport } from './profile-import.job.js';
import { runImport } from './run-import.job.js';
import type { StartImportInput } from './start-import.input.js';

const MOST_ERRORS_SHOWN = 10_000;

/** What the wizard does: start, correct, confirm. The work itself is done by jobs. */
@Injectable()
export class ImportService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly imports: ImportRepository,
    private readonly files: ImportFiles,
    private readonly studies: StudyService,
    private readonly queue: JobQueue,
    private readonly jobs: JobService,
  ) {}

  async start(ctx: RequestContext, { studyId, uploadIds, joinKey }: StartImportInput): Promise<Import> {
    return this.database.inTenant(ctx, async () => {
      await this.studies.get(ctx, studyId);
      const files = await this.files.describe(ctx, uploadIds);
      const id = newId();
      const subject = { type: 'import', id };
      const jobId = await this.queue.enqueue(ctx, profileImport, { importId: id }, { studyId, subject });
      await this.imports.insert(ctx, {
        ...{ id, studyId, jobId, files, state: 'profiling', joinKey: joinKey ?? null, createdBy: ctx.userId },
        ...{ corrected: [], warnings: [], errorCount: 0 },
      });
      await this.studies.changed(ctx, studyId);
      return this.get(ctx, id);
    });
  }

  /**
   * Stores what the researcher says about columns. All corrections of one call hold, or none of them.
   *
   * @throws InvalidError `import.correction.*`; ConflictError `import.state` when it is too late, or too early.
   */
  async correct(ctx: RequestContext, { importId, columns }: CorrectImportInput): Promise<Import> {
    return this.database.inTenant(ctx, async () => {
      const found = await this.changeable(ctx, importId, 'corrected');
      const mapping = correctMapping(found.mapping!, found.profiles!.columns, columns);
      const corrected = [...new Set([...found.corrected, ...columns.map(({ index }) => index)])];
      await this.imports.update(ctx, importId, { mapping, corrected, state: 'ready', failure: null, errorCount: 0 });
      return this.get(ctx, importId);
    });
  }

  /** @throws InvalidError `import.no-question`; ConflictError `import.state` */
  async confirm(ctx: RequestContext, importId: string): Promise<Import> {
    return this.database.inTenant(ctx, async () => {
      const { studyId, mapping } = await this.changeable(ctx, importId, 'started');
      if (questionsOf(mapping!).length === 0) {
        throw new InvalidError('import.no-question', 'No column is a question: there would be nothing to import');
      }
      const subject = { type: 'import', id: importId };
      const jobId = await this.queue.enqueue(ctx, runImport, { importId }, { studyId, subject, dedupeKey: importId });
      await this.imports.update(ctx, importId, { state: 'importing', jobId, failure: null, errorCount: 0 });
      await this.studies.changed(ctx, studyId);
      return this.get(ctx, importId);
    });
  }

  async find(ctx: RequestContext, id: string): Promise<Import | null> {
    if (!isId(id)) return null;
    const found = await this.database.inTenant(ctx, () => this.imports.find(ctx, id));
    return found && presentImport(found);
  }

  /** @throws NotFoundError `import.not-found` */
  async get(ctx: RequestContext, id: string): Promise<Import> {
    const found = await this.find(ctx, id);
    if (!found) throw notFound(id);
    return found;
  }

  async ofStudy(ctx: RequestContext, studyId: string): Promise<Import[]> {
    const rows = await this.database.inTenant(ctx, () => this.imports.ofStudy(ctx, studyId));
    return rows.map(presentImport);
  }

  async errors(ctx: RequestContext, importId: string, first: number): Promise<ImportError[]> {
    const limit = Math.min(Math.max(first, 0), MOST_ERRORS_SHOWN);
    const rows = await this.database.inTenant(ctx, () => this.imports.errors(ctx, importId, limit));
    return rows.map(({ line, columnName, value, reason }) => ({ line, column: columnName, value, reason }));
  }

  /** The import when a person may still change it: it was read, and no job is working on it. */
  private async changeable(ctx: RequestContext, id: string, what: string): Promise<ImportEntity> {
    const found = isId(id) ? await this.imports.findForUpdate(ctx, id) : null;
    if (!found) throw notFound(id);
    const { state, mapping, jobId } = found;
    const refused = (why: string) =>
      new ConflictError('import.state', `The import cannot be ${what}: ${why}`, { state });
    if (state === 'done') throw refused('it is done');
    if (!mapping) throw refused('its files are not read');
    // A job that was cancelled while it waited never said so here.
    const job = state === 'importing' && jobId ? await this.jobs.find(ctx, jobId) : null;
    if (job && ['queued', 'running'].includes(job.state)) throw refused('it is running');
    return found;
  }
}

const notFound = (id: string) => new NotFoundError('import.not-found', `There is no import ${id}`, { id });
