import type { CellValue } from '@needfinder/file-formats';
import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { NeedService } from '../needs/index.js';
import { OpportunityService } from '../opportunities/index.js';
import { StudyService } from '../studies/index.js';
import { type ExportedTables, numberCell, safeName } from './exported-table.js';

/** Small tables of a whole study. */
@Injectable()
export class StudyExportService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly studies: StudyService,
    private readonly needs: NeedService,
    private readonly opportunityService: OpportunityService,
  ) {}

  async codebook(ctx: RequestContext, studyId: string): Promise<ExportedTables> {
    return this.database.inTenant(ctx, async () => {
      const { name } = await this.studies.get(ctx, studyId);
      const needs = await this.needs.ofStudies(ctx, [studyId]);
      const themes = new Map(
        (await this.needs.themesOfStudies(ctx, [studyId])).map((theme) => [theme.id, theme.label]),
      );
      const ids = needs.map((need) => need.id);
      const counts = new Map((await this.needs.countsOf(ctx, ids)).map((count) => [count.needId, count]));
      const header = [
        'need',
        'statement',
        'theme',
        'status',
        'origin',
        'mentions',
        'respondents',
        'against',
        'mean intensity',
      ];
      const rows = needs.map(({ id, label, statement, themeId, status, origin }): CellValue[] => {
        const count = counts.get(id);
        const theme = themeId === null ? null : (themes.get(themeId) ?? null);
        const numbers = [
          count?.mentions ?? 0,
          count?.respondents ?? 0,
          count?.againstMentions ?? 0,
          count?.meanIntensity,
        ];
        return [label, statement, theme, status, origin, ...numbers.map(numberCell)];
      });
      return { fileName: `${safeName(name)}-needs`, sheets: [{ name: 'Needs', rows: [header, ...rows] }] };
    });
  }

  async opportunities(ctx: RequestContext, studyId: string, segmentId: string | null): Promise<ExportedTables> {
    const { name } = await this.studies.get(ctx, studyId);
    const { opportunities, formula, source, segment } = await this.opportunityService.landscape(
      ctx,
      studyId,
      segmentId,
    );
    const header = [
      'need',
      'n',
      'importance',
      'low',
      'high',
      'satisfaction',
      'low',
      'high',
      'score',
      'low',
      'high',
      'zone',
      'note',
    ];
    const rows = opportunities.map(({ need, n, importance, satisfaction, score, zone, reason }): CellValue[] => {
      const numbers = [importance, satisfaction, score].flatMap(({ estimate, low, high }) => [estimate, low, high]);
      return [need.label, n, ...numbers.map(numberCell), zone, reason];
    });
    const whose = segment ? `-segment-${segment.letter}` : '';
    return {
      fileName: `${safeName(name)}-opportunities${whose}`,
      sheets: [
        { name: 'Opportunities', rows: [header, ...rows] },
        { name: 'Method', rows: [[formula], [source]] },
      ],
    };
  }
}
