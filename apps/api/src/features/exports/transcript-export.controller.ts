import { Readable } from 'node:stream';
import { InvalidError } from '@needfinder/domain';
import { DOCX_MEDIA_TYPE } from '@needfinder/file-formats';
import { Controller, Get, Param, Query, StreamableFile } from '@nestjs/common';
import { Allow } from '../../platform/auth/index.js';
import { Ctx, type RequestContext } from '../../platform/context/index.js';
import { attachment } from './exported-table.js';
import { type QuoteQuery, readAttributes } from './quote-query.js';
import { TranscriptExportService } from './transcript-export.service.js';
import { TRANSCRIPT_FORMATS, type TranscriptFormat } from './write-transcript.task.js';

const MEDIA_TYPES = { docx: DOCX_MEDIA_TYPE, html: 'text/html; charset=utf-8' } as const satisfies Record<
  TranscriptFormat,
  string
>;

/** Interviews with their codes leave here; whose words may leave is decided where consents are kept. */
@Controller('api/exports')
export class TranscriptExportController {
  constructor(private readonly transcripts: TranscriptExportService) {}

  /** `transcript/docx` or `html`. */
  @Get('interviews/:interviewId/transcript/:format')
  @Allow('viewer')
  async ofInterview(
    @Ctx() ctx: RequestContext,
    @Param('interviewId') interviewId: string,
    @Param('format') format: string,
  ): Promise<StreamableFile> {
    const known = readFormat(format);
    const { name, bytes } = await this.transcripts.ofInterview(ctx, interviewId, known);
    const type = MEDIA_TYPES[known];
    return new StreamableFile(bytes, { type, disposition: attachment(name), length: bytes.length });
  }

  /** All that may leave, in an archive: `transcripts/docx` or `html`; `attribute=key:value` for some people only. */
  @Get('studies/:studyId/transcripts/:format')
  @Allow('viewer')
  async ofStudy(
    @Ctx() ctx: RequestContext,
    @Param('studyId') studyId: string,
    @Param('format') format: string,
    @Query('attribute') attribute: QuoteQuery['attribute'],
  ): Promise<StreamableFile> {
    const wanted = { format: readFormat(format), attributes: readAttributes(attribute) };
    const { name, chunks } = await this.transcripts.ofStudy(ctx, studyId, wanted);
    return new StreamableFile(Readable.from(chunks), { type: 'application/zip', disposition: attachment(name) });
  }
}

/** @throws InvalidError `export.unknown` */
function readFormat(format: string): TranscriptFormat {
  const known = TRANSCRIPT_FORMATS.find((one) => one === format);
  if (known) return known;
  const message = `There is no "${format}" to export; these are: ${TRANSCRIPT_FORMATS.join(', ')}`;
  throw new InvalidError('export.unknown', message);
}
