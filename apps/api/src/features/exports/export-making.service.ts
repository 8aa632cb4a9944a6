import { AsyncLocalStorage } from 'node:async_hooks';
import type { FileHandle } from 'node:fs/promises';
import type { AnswerCell, AnswerTable } from '@needfinder/file-formats';
import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import type { JobRun } from '../../platform/jobs/index.js';
import { AnswerTableService } from './answer-table.service.js';
import { ExportFiles } from './export-files.js';
import { FORMATS } from './export-format.js';
import type { ExportEntity } from './export.entity.js';
import { ExportRepository } from './export.repository.js';

/** Writes the file of an export, block by block: memory stays flat however large the study is. */
@Injectable()
export class ExportMakingService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly exports: ExportRepository,
    private readonly files: ExportFiles,
    private readonly tables: AnswerTableService,
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
  private async write(ctx: RequestContext, { id, studyId, format, style }: ExportEntity, run: JobRun): Promise<number> {
    // Progress must be seen while the snapshot is open, so it is written outside of it.
    const outside = AsyncLocalStorage.snapshot();
    const { write, readings } = FORMATS[format];
    const file = await this.files.create(ctx, id);
    try {
      return await this.database.inSnapshot(ctx, async () => {
        const table = await this.tables.ofStudy(ctx, studyId);
        const watched = withProgress(table, readings, run, (step, done, total) =>
          outside(() => run.report(step, done, total)),
        );
        return writeAll(file, write(watched, style));
      });
    } finally {
      await file.close();
    }
  }
}

async function writeAll(file: FileHandle, chunks: AsyncIterable<Uint8Array>): Promise<number> {
  let size = 0;
  for await (const chunk of chunks) {
    await file.appendFile(chunk);
    size += chunk.length;
  }
  return size;
}

/** The same table; tells how far reading it is, over all readings, and stops when the job is to stop. */
function withProgress(table: AnswerTable, readings: number, { signal }: JobRun, report: JobRun['report']): AnswerTable {
  let read = 0;
  async function* watched(): AsyncGenerator<readonly (readonly AnswerCell[])[]> {
    for await (const rows of table.read()) {
      signal.throwIfAborted();
      yield rows;
      read += rows.length;
      await report(`Writing ${table.rowCount} respondents`, read, readings * table.rowCount);
    }
  }
  return { ...table, read: watched };
}
