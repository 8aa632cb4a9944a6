import { Controller, Get, Param, Query, StreamableFile } from '@nestjs/common';
import { Allow } from '../../platform/auth/index.js';
import { Ctx, type RequestContext } from '../../platform/context/index.js';
import { ExchangeExportService } from '../exchanges/index.js';
import { CodebookExportService } from '../needs/index.js';
import { attachment, type ExportedTables, readFileName, safeName, type TableFormat, toFile } from './exported-table.js';
import { ResponseExportService } from './response-export.service.js';
import { RunExportService } from './run-export.service.js';
import { StudyExportService } from './study-export.service.js';

const OF_RUN = ['memberships', 'segments'] as const;
const OF_STUDY = ['needs', 'opportunities'] as const;

@Controller('api/exports')
export class ExportController {
  constructor(
    private readonly runs: RunExportService,
    private readonly studies: StudyExportService,
    private readonly responses: ResponseExportService,
    private readonly codebooks: CodebookExportService,
    private readonly projects: ExchangeExportService,
  ) {}

  @Get('runs/:runId/:file')
  @Allow('viewer')
  async ofRun(
    @Ctx() ctx: RequestContext,
    @Param('runId') runId: string,
    @Param('file') file: string,
  ): Promise<StreamableFile> {
    const { table, format } = readFileName(file, OF_RUN);
    return send(
      await (table === 'memberships' ? this.runs.memberships(ctx, runId) : this.runs.segments(ctx, runId)),
      format,
    );
  }

  /** For other programs of qualitative analysis. */
  @Get('studies/:studyId/codebook.qdc')
  @Allow('viewer')
  async codebook(@Ctx() ctx: RequestContext, @Param('studyId') studyId: string): Promise<StreamableFile> {
    const { studyName, bytes } = await this.codebooks.toQdc(ctx, studyId);
    const disposition = attachment(`${safeName(studyName)}-codebook.qdc`);
    return new StreamableFile(bytes, { type: 'application/xml', disposition, length: bytes.length });
  }

  /** Everything of the study, to go on with it in another program. */
  @Get('studies/:studyId/project.qdpx')
  @Allow('editor')
  async project(@Ctx() ctx: RequestContext, @Param('studyId') studyId: string): Promise<StreamableFile> {
    const { studyName, bytes } = await this.projects.toQdpx(ctx, studyId);
    const disposition = attachment(`${safeName(studyName)}.qdpx`);
    return new StreamableFile(bytes, { type: 'application/zip', disposition, length: bytes.length });
  }

  @Get('studies/:studyId/:file')
  @Allow('viewer')
  async ofStudy(
    @Ctx() ctx: RequestContext,
    @Param('studyId') studyId: string,
    @Param('file') file: string,
    @Query('segment') segmentId?: string,
  ): Promise<StreamableFile> {
    const { table, format } = readFileName(file, OF_STUDY);
    const make = {
      needs: () => this.studies.codebook(ctx, studyId),
      opportunities: () => this.studies.opportunities(ctx, studyId, segmentId ?? null),
    };
    return send(await make[table](), format);
  }

  /** A file that a job has made. */
  @Get('files/:exportId')
  @Allow('viewer')
  async made(@Ctx() ctx: RequestContext, @Param('exportId') exportId: string): Promise<StreamableFile> {
    const { name, mediaType, size, stream } = await this.responses.open(ctx, exportId);
    return new StreamableFile(stream, { type: mediaType, disposition: attachment(name), length: size });
  }
}

async function send(tables: ExportedTables, format: TableFormat): Promise<StreamableFile> {
  const { name, mediaType, bytes } = await toFile(tables, format);
  return new StreamableFile(bytes, { type: mediaType, disposition: attachment(name), length: bytes.length });
}
