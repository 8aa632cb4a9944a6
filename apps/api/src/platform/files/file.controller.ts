import { Controller, Post, Req } from '@nestjs/common';
import { InvalidError } from '@needfinder/domain';
import busboy from 'busboy';
import type { Request } from 'express';
import { Allow } from '../auth/index.js';
import { Ctx, type RequestContext } from '../context/index.js';
import { FileStore } from './file-store.js';

const MOST_FILES = 100;

@Controller('api/files')
export class FileController {
  constructor(private readonly files: FileStore) {}

  /** `multipart/form-data` with one or more fields `file`; all are kept, or none. */
  @Post()
  @Allow('editor')
  async upload(
    @Ctx() ctx: RequestContext,
    @Req() request: Request,
  ): Promise<{ id: string; name: string; size: number }[]> {
    const kept = await Promise.allSettled(await this.receive(ctx, request));
    const refusal = kept.find((one) => one.status === 'rejected');
    const stored = kept.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    if (refusal) {
      for (const { id } of stored) await this.files.delete(ctx, id);
      throw refusal.reason;
    }
    if (!stored.length) throw new InvalidError('file.none', 'The request carries no file in a field called "file"');
    return stored.map(({ id, name, size }) => ({ id, name, size }));
  }

  /** Starts keeping each file as it arrives; resolves once the request is read to its end. */
  private receive(ctx: RequestContext, request: Request): Promise<ReturnType<FileStore['save']>[]> {
    return new Promise((resolve, reject) => {
      let parser: busboy.Busboy;
      try {
        parser = busboy({ headers: request.headers, defParamCharset: 'utf8', limits: { files: MOST_FILES } });
      } catch {
        reject(new InvalidError('file.not-multipart', 'Send files as multipart/form-data'));
        return;
      }
      const saves: ReturnType<FileStore['save']>[] = [];
      parser.on('file', (field, stream, { filename }) => {
        if (field !== 'file') {
          stream.resume();
          return;
        }
        const save = this.files.save(ctx, filename ?? '', stream);
        // Refused half-way: read the rest to nowhere, or the request would never end.
        save.catch(() => stream.resume());
        saves.push(save);
      });
      parser.on('filesLimit', () => reject(new InvalidError('file.too-many', `At most ${MOST_FILES} files at a time`)));
      parser.on('error', () => reject(new InvalidError('file.broken', 'The upload ended before the file did')));
      parser.on('close', () => resolve(saves));
      request.on('aborted', () => parser.destroy(new Error('aborted')));
      request.pipe(parser);
    });
  }
}
