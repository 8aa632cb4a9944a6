import { createReadStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
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

  /** Where the file of an export is to be written. */
  async place(ctx: RequestContext, id: string): Promise<string> {
    const path = this.pathOf(ctx, id);
    await mkdir(dirname(path), { recursive: true });
    return path;
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
