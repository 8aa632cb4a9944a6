import { Controller, Get, Param, Put, Query, Req, Res } from '@nestjs/common';
import { InvalidError } from '@needfinder/domain';
import type { Request, Response } from 'express';
import { PassThrough, type Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { Allow } from '../../platform/auth/index.js';
import { Ctx, type RequestContext } from '../../platform/context/index.js';
import type { Recording } from './recording.model.js';
import { recordingNotFound, RecordingService } from './recording.service.js';

/** Bytes of a stranger: whatever they are, they are played by an element of ours or saved, and never run or framed. */
const HARMLESS = {
  'x-content-type-options': 'nosniff',
  'content-disposition': 'attachment',
  'content-security-policy': "default-src 'none'; sandbox",
  'cross-origin-resource-policy': 'same-origin',
  // A voice stays in no browser after it was erased here.
  'cache-control': 'private, no-store',
};

/** For editors, as in the resolver. */
@Controller('api')
export class RecordingController {
  constructor(private readonly recordings: RecordingService) {}

  /** The bytes of the file as they are, and its name in the address. */
  @Put('interviews/:interviewId/recording')
  @Allow('editor')
  async attach(
    @Ctx() ctx: RequestContext,
    @Req() request: Request,
    @Param('interviewId') interviewId: string,
    @Query('name') name: unknown,
  ): Promise<Recording> {
    const length = request.headers['content-length'];
    try {
      return await this.recordings.attach(ctx, interviewId, {
        name: typeof name === 'string' ? name : '',
        announcedSize: length === undefined ? null : Number(length),
        content: bodyOf(request),
      });
    } catch (error) {
      // Refused half-way: browsers read an answer once they have sent everything, so the rest goes to nowhere first.
      await finished(request.unpipe().resume()).catch(() => undefined);
      throw error;
    }
  }

  /** The whole, or the part that a `Range` asks for (206). */
  @Get('recordings/:id')
  @Allow('editor')
  async play(@Ctx() ctx: RequestContext, @Param('id') id: string, @Res() response: Response): Promise<void> {
    const { mediaType, folder, file } = await this.recordings.toPlay(ctx, id);
    const options = { root: folder, cacheControl: false, headers: { ...HARMLESS, 'content-type': mediaType } };
    await new Promise<void>((resolve, reject) => {
      response.sendFile(file, options, (error?: Error & { status?: number }) => {
        if (!error || isCutOff(error)) return resolve();
        if (error.status === 416) response.status(416).end(resolve);
        else reject(error.status === 404 ? recordingNotFound(id) : error);
      });
    });
  }
}

/** The body alone: to refuse it must not hang up on the request before it is answered. */
function bodyOf(request: Request): Readable {
  const body = new PassThrough();
  // Whoever reads it hears of an error; where nobody came to read it, nobody needs to.
  body.on('error', () => undefined);
  request.on('close', () => {
    if (!request.complete) body.destroy(new InvalidError('file.broken', 'The upload ended before the file did'));
  });
  return request.pipe(body);
}

/** Players ask for a part, hear enough of it and hang up. */
const isCutOff = (error: Error): boolean =>
  ['ECONNABORTED', 'EPIPE', 'ECONNRESET'].includes((error as NodeJS.ErrnoException).code ?? '');
