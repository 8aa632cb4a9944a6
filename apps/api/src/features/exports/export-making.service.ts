import { AsyncLocalStorage } from 'node:async_hooks';
import { withBlocks } from '@needfinder/threads';
import { Injectable } from '@nestjs/common';
import { Compute } from '../../platform/compute/index.js';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import type { JobRun } from '../../platform/jobs/index.js';
import { AnswerTableService } from './answer-table.service.js';
import { ExportFiles } from './export-files.js';
import type { ExportEntity } from './export.entity.js';
import { ExportRepository } from './export.repository.js';
import { writeExportTask } from './write-export.task.js';

/**
 * Writes the file of an export, block by block: memory stays flat however large the study is. This thread reads, another
 * one writes.
 */
@Injectable()
export class ExportMakingService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly exports: ExportRepository,
    private readonly files: ExportFiles,
    private readonly tables: AnswerTableService,
    private readonly compute: Compute,
  ) {}

  async make(ctx: RequestContext, exportId: string, run: JobRun): Promise<void> {
    const found = await this.database.inTenant(ctx, () => this.exports.find(ctx, exportId));
    // Made by an earlier try, or removed because somebody was erased from the study.
    if (!found || found.sizeBytes !== null) return;
    let isWanted = false;
    try {
      const size = await this.write(ctx, found, run);
      isWanted = await this.database.inTenant(ctx, () => this.exports.finish(ctx, exportId, size));
    } finally {
      if (!isWanted) await this.files.remove(ctx, exportId);
    }
  }

  /** @returns Bytes. */
  private async write(ctx: RequestContext, made: ExportEntity, run: JobRun): Promise<number> {
    const { id, studyId, format, style } = made;
    // Progress must be seen while the snapshot is open, so it is written outside of it.
    const outside = AsyncLocalStorage.snapshot();
    const onProgress = (...progress: Parameters<JobRun['report']>) => void outside(() => run.report(...progress));
    const path = await this.files.place(ctx, id);
    return this.database.inSnapshot(ctx, async () => {
      const study = await this.tables.askedIn(ctx, studyId);
      return withBlocks(this.tables.everybodyOf(ctx, studyId, study), (everybody) =>
        this.compute.run(
          writeExportTask,
          { path, format, style, study, everybody },
          { signal: run.signal, onProgress, transfer: [everybody] },
        ),
      );
    });
  }
}
