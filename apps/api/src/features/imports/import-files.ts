import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { NotFoundError } from '@needfinder/domain';
import { Config } from '../../platform/config/index.js';
import type { RequestContext } from '../../platform/context/index.js';
import { FileStore } from '../../platform/files/index.js';
import type { FileOnDisk } from './file-rows.js';
import type { ImportFileSource } from './import-state.js';
import type { ReadableFile } from './joined-rows.js';

/** Where the bytes of an import are. */
@Injectable()
export class ImportFiles {
  /** For what an import needs on disk while it runs. */
  readonly workFolder: string;

  constructor(
    private readonly files: FileStore,
    config: Config,
  ) {
    this.workFolder = join(config.dataDir, 'imports');
  }

  /** @throws NotFoundError `file.not-found` when one of them was never uploaded, or not here. */
  async describe(ctx: RequestContext, uploadIds: readonly string[]): Promise<ImportFileSource[]> {
    const sources: ImportFileSource[] = [];
    for (const uploadId of uploadIds) {
      const { name } = await this.files.get(ctx, uploadId);
      sources.push({ uploadId, name, layout: null, rows: 0 });
    }
    return sources;
  }

  async locate(ctx: RequestContext, { uploadId, name }: ImportFileSource): Promise<FileOnDisk> {
    return { path: await this.files.path(ctx, uploadId), name };
  }

  /** Files whose layout is known, because they were profiled. */
  async locateAll(ctx: RequestContext, sources: readonly ImportFileSource[]): Promise<ReadableFile[]> {
    const located: ReadableFile[] = [];
    for (const source of sources) located.push({ ...(await this.locate(ctx, source)), layout: source.layout! });
    return located;
  }

  /** Once their rows are in the database the files are only a second copy, that an erasure would miss. */
  async remove(ctx: RequestContext, sources: readonly ImportFileSource[]): Promise<void> {
    for (const { uploadId } of sources) {
      try {
        await this.files.delete(ctx, uploadId);
      } catch (error) {
        // Another import of the same upload was faster.
        if (!(error instanceof NotFoundError)) throw error;
      }
    }
  }
}
