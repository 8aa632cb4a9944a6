import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import { attributesOf } from '@needfinder/survey';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import type { JobRun } from '../../platform/jobs/index.js';
import { ConsentWritingService, type StatedHow } from '../consents/index.js';
import { AttributeService } from '../respondents/index.js';
import { ResponseWritingService, type WritingTarget } from '../responses/index.js';
import { type EstablishedVersion, SurveyVersionService } from '../surveys/index.js';
import { ImportAnnouncementService } from './import-announcement.service.js';
import type { ImportEntity } from './import.entity.js';
import type { ImportCounts } from './import-state.js';
import { ImportRepository } from './import.repository.js';
import type { RowChecker } from './row-checker.js';
import type { RowSpool } from './row-spool.js';
import { count } from './sentences.js';

/** Writes a checked import: survey version, attributes, people and responses, in one transaction or not at all. */
@Injectable()
export class ImportWritingService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly imports: ImportRepository,
    private readonly versions: SurveyVersionService,
    private readonly attributes: AttributeService,
    private readonly responses: ResponseWritingService,
    private readonly consents: ConsentWritingService,
    private readonly announcement: ImportAnnouncementService,
  ) {}

  async write(
    ctx: RequestContext,
    found: ImportEntity,
    checked: RowChecker,
    spool: RowSpool,
    run: JobRun,
  ): Promise<void> {
    // Progress must be seen while the transaction is open, so it is written outside of it.
    const outside = AsyncLocalStorage.snapshot();
    const report = (written: number) => {
      const step = `Writing responses, ${count(written)} of ${count(checked.rowCount)}`;
      return outside(() => run.report(step, checked.rowCount + written, 2 * checked.rowCount));
    };
    await this.database.inTenant(ctx, async () => {
      const { studyId } = found;
      const mapping = found.mapping!;
      const surveyName = withoutExtension(found.files[0]!.name);
      const version = await this.versions.establish(ctx, { studyId, surveyId: found.surveyId, surveyName, mapping });
      await this.attributes.define(ctx, studyId, attributesOf(mapping), checked.levels);
      const target = { studyId, surveyId: version.surveyId, surveyVersionId: version.id, importId: found.id };
      const stated = statedIn(found);
      const result = await this.writeRows(ctx, target, { version, stated }, spool, { signal: run.signal, report });
      await this.imports.replaceErrors(ctx, found.id, []);
      await this.imports.update(ctx, found.id, {
        state: 'done',
        result,
        surveyId: version.surveyId,
        failure: null,
        errorCount: 0,
        finishedAt: new Date(),
      });
      await this.announcement.imported(ctx, found, version, result);
    });
  }

  private async writeRows(
    ctx: RequestContext,
    target: WritingTarget,
    { version, stated }: { readonly version: EstablishedVersion; readonly stated: StatedHow },
    spool: RowSpool,
    { signal, report }: { readonly signal: AbortSignal; readonly report: (written: number) => Promise<void> },
  ): Promise<ImportCounts> {
    const needs = new Set(
      version.questions.flatMap(({ kind, needName }) => (kind === 'rating' && needName ? [needName] : [])),
    );
    const counts = { respondents: 0, newRespondents: 0, inserted: 0, replaced: 0, unchanged: 0 };
    for await (const rows of spool.read()) {
      signal.throwIfAborted();
      const written = await this.responses.write(ctx, target, rows);
      await this.consents.stateInFile(ctx, target.studyId, stated, rows);
      counts.respondents += rows.length;
      counts.newRespondents += written.newRespondents;
      counts.inserted += written.inserted;
      counts.replaced += written.replaced;
      counts.unchanged += written.unchanged;
      await report(counts.respondents);
    }
    return { ...counts, questions: version.questions.length, needs: needs.size };
  }
}

/** Where the consents of a file stand. */
function statedIn({ files, mapping }: ImportEntity): StatedHow {
  const names = mapping!.columns.flatMap(({ name, role }) => (role.kind === 'consent' ? `“${name}”` : []));
  const columns = names.length === 1 ? `Column ${names[0]}` : `Columns ${names.join(', ')}`;
  const how = `${columns} of ${files.map((file) => file.name).join(', ')}`.slice(0, 500);
  return { source: 'import', how, statedAt: new Date() };
}

const withoutExtension = (fileName: string): string => fileName.replace(/\.[^.]+$/, '') || fileName;
