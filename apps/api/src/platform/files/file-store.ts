import { Injectable } from '@nestjs/common';
import { InvalidError, NotFoundError } from '@needfinder/domain';
import { createReadStream } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { Config } from '../config/index.js';
import type { RequestContext } from '../context/index.js';
import { TenantDatabase } from '../database/index.js';
import { isId, newId } from '../ids/index.js';
import { baseName, checkHead, checkName } from './file-check.js';
import { keepFile, type KeptFile } from './keep-file.js';
import type { UploadEntity } from './upload.entity.js';
import { UploadRepository } from './upload.repository.js';

/** The largest file that is taken. */
export const MOST_BYTES = 512 * 1024 * 1024;

export interface StoredFile extends KeptFile {
  readonly id: string;
  readonly name: string;
}

const asStored = ({ id, name, sizeBytes, sha256 }: UploadEntity): StoredFile => ({ id, name, size: sizeBytes, sha256 });

/** Files that people handed over: bytes in the data folder, one folder per workspace, and a fenced row for each. */
@Injectable()
export class FileStore {
  constructor(
    private readonly config: Config,
    private readonly database: TenantDatabase,
    private readonly uploads: UploadRepository,
  ) {}

  /**
   * Keeps what the stream carries, in constant memory.
   *
   * @throws InvalidError, UnreadableFileError when name, size or content are not ours to read; nothing is kept then.
   */
  async save(ctx: RequestContext, givenName: string, content: Readable): Promise<StoredFile> {
    const name = baseName(givenName);
    checkName(name);
    const id = newId();
    const path = this.pathOf(ctx, id);
    const kept = await keepFile(path, content, {
      name,
      mostBytes: MOST_BYTES,
      checkHead: (head) => checkHead(name, head),
    });
    try {
      const row = { workspaceId: ctx.workspaceId, id, name, sizeBytes: kept.size, createdBy: ctx.userId };
      await this.database.inTenant(ctx, () => this.uploads.insert({ ...row, sha256: kept.sha256 }));
      return { id, name, ...kept };
    } catch (error) {
      await rm(path, { force: true });
      throw error;
    }
  }

  /** @throws NotFoundError when this workspace has no such file. */
  async get(ctx: RequestContext, id: string): Promise<StoredFile> {
    const found = isId(id) && (await this.database.inTenant(ctx, () => this.uploads.find(ctx.workspaceId, id)));
    if (!found) throw new NotFoundError('file.not-found', `There is no file ${id}`);
    return asStored(found);
  }

  /** The file and a stream of its bytes; not to be opened inside a transaction. */
  async open(ctx: RequestContext, id: string): Promise<StoredFile & { stream: Readable }> {
    const file = await this.get(ctx, id);
    return { ...file, stream: createReadStream(this.pathOf(ctx, id)) };
  }

  /** Where the bytes are: for worker threads, which read by themselves. */
  async path(ctx: RequestContext, id: string): Promise<string> {
    await this.get(ctx, id);
    return this.pathOf(ctx, id);
  }

  /** The whole of a small file. */
  async read(ctx: RequestContext, id: string, mostBytes: number): Promise<StoredFile & { bytes: Uint8Array }> {
    const file = await this.get(ctx, id);
    if (file.size > mostBytes) {
      const message = `"${file.name}" has ${file.size} bytes, more than the ${mostBytes} that can be read here`;
      throw new InvalidError('file.size', message, { size: file.size, most: mostBytes });
    }
    return { ...file, bytes: new Uint8Array(await readFile(this.pathOf(ctx, id))) };
  }

  async delete(ctx: RequestContext, id: string): Promise<void> {
    await this.get(ctx, id);
    await this.database.inTenant(ctx, () => this.uploads.remove(ctx.workspaceId, id));
    await rm(this.pathOf(ctx, id), { force: true });
  }

  private pathOf(ctx: RequestContext, id: string): string {
    return join(this.config.dataDir, 'uploads', ctx.workspaceId, id);
  }
}
