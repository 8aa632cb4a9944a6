import { createReadStream } from 'node:fs';
import { type FileHandle, mkdir, open, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Config } from '../../platform/config/index.js';
import type { RequestContext } from '../../platform/context/index.js';

/** The bytes of exports: one folder per workspace in the data folder. */
@Injectable()
export class ExportFiles {
  private readonly folder: string;

  constructor(config: Config) {
    this.folder = join(config.dataDir, 'exports');
  }

  /** An empty file, in place of what an earlier try may have left. */
  async create(ctx: RequestContext, id: string): Promise<FileHandle> {
    const path = this.pathOf(ctx, id);
    await mkdir(dirname(path), { recursive: true });
    return open(path, 'w', 0o600);
  }

  read(ctx: RequestContext, id: string): Readable {
    return createReadStream(this.pathOf(ctx, id));
  }

  async remove(ctx: RequestContext, id: string): Promise<void> {
    await rm(this.pathOf(ctx, id), { force: true });
  }

  private pathOf({ workspaceId }: RequestContext, id: string): string {
    return join(this.folder, workspaceId, id);
  }
}
