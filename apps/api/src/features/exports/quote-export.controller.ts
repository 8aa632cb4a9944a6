import { InvalidError } from '@needfinder/domain';
import { DOCX_MEDIA_TYPE, reportAsDocx, reportAsMarkdown } from '@needfinder/file-formats';
import { Controller, Get, Param, Query, StreamableFile } from '@nestjs/common';
import { Allow } from '../../platform/auth/index.js';
import { Ctx, type RequestContext } from '../../platform/context/index.js';
import { CodebookReportService } from './codebook-report.service.js';
import { attachment, type ExportedFile, toFile } from './exported-table.js';
import { readAttribution } from './quote-attribution.js';
import { type QuoteQuery, readQuoteFilter } from './quote-query.js';
import { QuoteExportService } from './quote-export.service.js';

/** Quotes leave here; what may leave is decided where consents are kept. */
@Controller('api/exports/studies/:studyId')
export class QuoteExportController {
  constructor(
    private readonly quotes: QuoteExportService,
    private readonly reports: CodebookReportService,
  ) {}

  /** `quotes/docx`, `xlsx`, `csv` or `md`. */
  @Get('quotes/:format')
  @Allow('viewer')
  async ofBoard(
    @Ctx() ctx: RequestContext,
    @Param('studyId') studyId: string,
    @Param('format') format: string,
    @Query() query: QuoteQuery,
  ): Promise<StreamableFile> {
    const filter = readQuoteFilter(query);
    const wanted = readAttribution(query.attribution, [query.tell ?? []].flat());
    if (format === 'csv' || format === 'xlsx') {
      return send(await toFile(await this.quotes.tables(ctx, studyId, filter, wanted), format));
    }
    if (format !== 'docx' && format !== 'md') throw unknown(format, 'docx, xlsx, csv, md');
    const report = await this.quotes.report(ctx, studyId, filter, wanted);
    const name = `quotes.${format}`;
    return send(
      format === 'docx'
        ? { name, mediaType: DOCX_MEDIA_TYPE, bytes: await reportAsDocx(report) }
        : {
            name,
            mediaType: 'text/markdown; charset=utf-8',
            bytes: new TextEncoder().encode(reportAsMarkdown(report)),
          },
    );
  }

  /** The codebook with its quotes: `report/docx` or `xlsx`. */
  @Get('report/:format')
  @Allow('viewer')
  async ofCodebook(
    @Ctx() ctx: RequestContext,
    @Param('studyId') studyId: string,
    @Param('format') format: string,
  ): Promise<StreamableFile> {
    if (format === 'xlsx') return send(await toFile(await this.reports.tables(ctx, studyId), format));
    if (format !== 'docx') throw unknown(format, 'docx, xlsx');
    const bytes = await reportAsDocx(await this.reports.report(ctx, studyId));
    return send({ name: 'needs-and-themes.docx', mediaType: DOCX_MEDIA_TYPE, bytes });
  }
}

const unknown = (format: string, known: string) =>
  new InvalidError('export.unknown', `There is no "${format}" to export; these are: ${known}`);

const send = ({ name, mediaType, bytes }: ExportedFile): StreamableFile =>
  new StreamableFile(bytes, { type: mediaType, disposition: attachment(name), length: bytes.length });
