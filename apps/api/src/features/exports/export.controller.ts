import { Controller, Get, Param, Query, StreamableFile } from '@nestjs/common';
import { Allow } from '../../platform/auth/index.js';
import { Ctx, type RequestContext } from '../../platform/context/index.js';
import { type ExportedTables, type ExportFormat, readFileName, toFile } from './exported-table.js';
import { RunExportService } from './run-export.service.js';
import { StudyExportService } from './study-export.service.js';

const OF_RUN = ['memberships', 'segments'] as const;
const OF_STUDY = ['responses', 'needs', 'opportunities'] as const;

@Controller('api/exports')
export class ExportController {
  constructor(
    private readonly runs: RunExportService,
    private readonly studies: StudyExportService,
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
      responses: () => this.studies.responses(ctx, studyId),
      needs: () => this.studies.codebook(ctx, studyId),
      opportunities: () => this.studies.opportunities(ctx, studyId, segmentId ?? null),
    };
    return send(await make[table](), format);
  }
}

async function send(tables: ExportedTables, format: ExportFormat): Promise<StreamableFile> {
  const { name, mediaType, bytes } = await toFile(tables, format);
  const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(name)}`;
  return new StreamableFile(bytes, { type: mediaType, disposition, length: bytes.length });
}
