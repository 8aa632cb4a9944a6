import type { Readable } from 'node:stream';
import { ConflictError, NotFoundError } from '@needfinder/domain';
import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { isId, newId } from '../../platform/ids/index.js';
import { JobQueue } from '../../platform/jobs/index.js';
import { StudyService } from '../studies/index.js';
import { ExportFiles } from './export-files.js';
import { FORMATS } from './export-format.js';
import type { ExportEntity } from './export.entity.js';
import type { Export } from './export.model.js';
import { ExportRepository } from './export.repository.js';
import { safeName } from './exported-table.js';
import { makeExport } from './make-export.job.js';
import type { StartExportInput } from './start-export.input.js';

const MOST_DAYS = 7;
const MS_PER_DAY = 86_400_000;

export interface FileToDownload {
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly stream: Readable;
}

/** Files of whole studies, made by jobs and kept for a week. */
@Injectable()
export class ResponseExportService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly exports: ExportRepository,
    private readonly files: ExportFiles,
    private readonly studies: StudyService,
    private readonly queue: JobQueue,
  ) {}

  /** @throws NotFoundError `study.not-found` */
  async start(ctx: RequestContext, { studyId, format, style }: StartExportInput): Promise<Export> {
    await this.removeOld(ctx, studyId);
    return this.database.inTenant(ctx, async () => {
      const { name } = await this.studies.get(ctx, studyId);
      const id = newId();
      const fileName = `${safeName(name)}-responses.${FORMATS[format].extension}`;
      const subject = { type: 'export', id };
      const title = `Export ${fileName}`;
      const jobId = await this.queue.enqueue(ctx, makeExport, { exportId: id }, { studyId, subject, title });
      await this.exports.insert(ctx, { id, studyId, format, style, fileName, jobId, createdBy: ctx.userId });
      return this.get(ctx, id);
    });
  }

  async find(ctx: RequestContext, id: string): Promise<Export | null> {
    const found = isId(id) ? await this.database.inTenant(ctx, () => this.exports.find(ctx, id)) : null;
    return found && toModel(found);
  }

  /** @throws NotFoundError `export.not-found` */
  async get(ctx: RequestContext, id: string): Promise<Export> {
    const found = await this.find(ctx, id);
    if (!found) throw new NotFoundError('export.not-found', `There is no export ${id}`, { id });
    return found;
  }

  /** Newest first. */
  async ofStudy(ctx: RequestContext, studyId: string): Promise<Export[]> {
    return (await this.database.inTenant(ctx, () => this.exports.ofStudy(ctx, studyId))).map(toModel);
  }

  /** @throws NotFoundError `export.not-found`; ConflictError `export.unfinished` while the file is being made. */
  async open(ctx: RequestContext, id: string): Promise<FileToDownload> {
    const { fileName, format, size } = await this.get(ctx, id);
    if (size === null) throw new ConflictError('export.unfinished', `${fileName} is not there yet`, { id });
    return { name: fileName, mediaType: FORMATS[format].mediaType, size, stream: this.files.read(ctx, id) };
  }

  /** Inside the transaction that changes what the files were made of: they must not outlive it. */
  async forget(ctx: RequestContext, studyId: string): Promise<void> {
    await this.remove(ctx, await this.exports.ofStudy(ctx, studyId));
  }

  private async removeOld(ctx: RequestContext, studyId: string): Promise<void> {
    const before = Date.now() - MOST_DAYS * MS_PER_DAY;
    await this.database.inTenant(ctx, async () => {
      const all = await this.exports.ofStudy(ctx, studyId);
      await this.remove(
        ctx,
        all.filter(({ createdAt }) => createdAt.getTime() < before),
      );
    });
  }

  private async remove(ctx: RequestContext, rows: readonly ExportEntity[]): Promise<void> {
    for (const { id } of rows) {
      await this.exports.remove(ctx, id);
      this.database.onCommit(() => void this.files.remove(ctx, id));
    }
  }
}

const toModel = ({ id, studyId, jobId, format, style, fileName, sizeBytes, createdAt }: ExportEntity): Export => ({
  ...{ id, studyId, jobId, format, style, fileName, createdAt, size: sizeBytes },
  address: sizeBytes === null ? null : `/api/exports/files/${id}`,
});
