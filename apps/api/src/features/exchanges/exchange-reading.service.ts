import { Injectable } from '@nestjs/common';
import { Compute } from '../../platform/compute/index.js';
import type { RequestContext } from '../../platform/context/index.js';
import { FileStore } from '../../platform/files/index.js';
import type { ExchangeContent } from './exchange-content.js';
import { understandExchangeTask } from './understand-exchange.task.js';

/** Texts, codes and memos of the largest projects are far smaller; recordings are not read. */
const MOST_BYTES = 200_000_000;
/** A file made to keep a reader busy is given up. */
const MOST_READING_MS = 120_000;

/** Reads files of other programs, beside the thread that answers requests. */
@Injectable()
export class ExchangeReadingService {
  constructor(
    private readonly files: FileStore,
    private readonly compute: Compute,
  ) {}

  /** @throws NotFoundError, InvalidError `file.size`, UnreadableFileError when the file cannot be read. */
  async read(ctx: RequestContext, uploadId: string): Promise<{ fileName: string; content: ExchangeContent }> {
    const { name, bytes } = await this.files.read(ctx, uploadId, MOST_BYTES);
    const signal = AbortSignal.timeout(MOST_READING_MS);
    return {
      fileName: name,
      content: await this.compute.run(understandExchangeTask, { fileName: name, bytes }, { signal }),
    };
  }

  /** Once all of it is in the database the file is only a second copy, that an erasure would miss. */
  async remove(ctx: RequestContext, uploadId: string): Promise<void> {
    await this.files.delete(ctx, uploadId);
  }
}
