import type { CellValue, SheetToWrite } from '@needfinder/file-formats';
import { keyWithoutContact } from '@needfinder/survey';
import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { ConsentService } from '../consents/index.js';
import { RespondentService } from '../respondents/index.js';
import { needsOfSegment, NeedTableService, type Segment } from '../segmentations/index.js';
import { type ExportedTables, numberCell, safeName } from './exported-table.js';
import { FoundResults, type Result } from './found-results.service.js';

const MEMBERSHIPS_PER_READ = 5_000;

/** Tables of the selected solution of a run. */
@Injectable()
export class RunExportService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly found: FoundResults,
    private readonly needTables: NeedTableService,
    private readonly respondents: RespondentService,
    private readonly consents: ConsentService,
  ) {}

  /** One row per person: segment and probabilities. */
  async memberships(ctx: RequestContext, runId: string): Promise<ExportedTables> {
    const { name, run, solution, segments } = await this.found.of(ctx, runId);
    const { table } = (await this.needTables.ofSolutions(ctx, [solution.id]))[0]!;
    const keys = await this.keysOf(ctx, run.studyId, table.respondentIds);
    const header = ['respondent', 'segment', 'name', ...segments.map(({ letter }) => `probability ${letter}`)];
    const rows = table.respondentIds.map((id, row): CellValue[] => {
      const segment = segments[table.positions[row]!];
      const probabilities = table.probabilities.map((ofSegment) => (segment ? ofSegment[row]! : null));
      return [keys.get(id) ?? id, segment?.letter ?? null, segment?.name ?? null, ...probabilities];
    });
    return { fileName: `${safeName(name)}-memberships`, sheets: [{ name: 'Memberships', rows: [header, ...rows] }] };
  }

  /** Segments, what formed them, what describes them, and their needs. */
  async segments(ctx: RequestContext, runId: string): Promise<ExportedTables> {
    const result = await this.found.of(ctx, runId);
    const { table, measures } = (await this.needTables.ofSolutions(ctx, [result.solution.id]))[0]!;
    const needRows = result.segments.flatMap(({ letter, position }) =>
      needsOfSegment(table, position, measures).map(({ need, measure, segment, total, difference }): CellValue[] => [
        letter,
        need.label,
        need.statement,
        measure,
        ...[segment.value, segment.low, segment.high, segment.base, total.value, difference].map(numberCell),
      ]),
    );
    const needHeader = [
      'segment',
      'need',
      'statement',
      'measure',
      'value',
      'low',
      'high',
      'base',
      'total',
      'difference',
    ];
    return {
      fileName: `${safeName(result.name)}-segments`,
      sheets: [
        segmentSheet(result.segments),
        profileSheet(result),
        testSheet(result),
        { name: 'Needs', rows: [needHeader, ...needRows] },
      ],
    };
  }

  private async keysOf(ctx: RequestContext, studyId: string, ids: readonly string[]): Promise<Map<string, string>> {
    const keys = new Map<string, string>();
    await this.database.inTenant(ctx, async () => {
      const withoutContact = new Set(await this.consents.withheldBy(ctx, studyId, 'contact'));
      for (let from = 0; from < ids.length; from += MEMBERSHIPS_PER_READ) {
        const block = await this.respondents.byIds(ctx, ids.slice(from, from + MEMBERSHIPS_PER_READ));
        for (const { id, key } of block) keys.set(id, withoutContact.has(id) ? keyWithoutContact({ id, key }) : key);
      }
    });
    return keys;
  }
}

function segmentSheet(segments: readonly Segment[]): SheetToWrite {
  const header = [
    'segment',
    'name',
    'description',
    'people',
    'share',
    'share low',
    'share high',
    'stability',
    'jaccard',
  ];
  const rows = segments.map(({ letter, name, description, size, share, stability, jaccard }): CellValue[] => [
    letter,
    name,
    description,
    size,
    ...[share.value, share.low, share.high, stability, jaccard].map(numberCell),
  ]);
  return { name: 'Segments', rows: [header, ...rows] };
}

function profileSheet({ run, segments }: Result): SheetToWrite {
  const header = ['segment', 'indicator', 'level', 'value', 'low', 'high', 'total', 'stands out'];
  const rows = segments.flatMap(({ letter, details }) =>
    details.profile.map(({ indicator, level, value, low, high, total, marker }): CellValue[] => [
      letter,
      run.indicators[indicator]!.label,
      level,
      ...[value, low, high, total].map(numberCell),
      marker ? 'yes' : 'no',
    ]),
  );
  return { name: 'Basis profile', rows: [header, ...rows] };
}

function testSheet({ solution, segments }: Result): SheetToWrite {
  const header = [
    'variable',
    'level',
    'segment',
    'value',
    'low',
    'high',
    'n',
    'total',
    'test',
    'statistic',
    'df',
    'adjusted p',
    'note',
  ];
  const rows = solution.profileTests.flatMap(({ title, test, statistic, df, adjustedP, note, cells }) =>
    cells.map(({ level, segmentPosition, value, low, high, n, total }): CellValue[] => [
      title,
      level,
      segments[segmentPosition]?.letter ?? null,
      ...[value, low, high, n, total].map(numberCell),
      test,
      ...[statistic, df, adjustedP].map(numberCell),
      note,
    ]),
  );
  return { name: 'Profile tests', rows: [header, ...rows] };
}
