import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import {
  mentionShare,
  needsOfSegment,
  type NeedsOfSolution,
  NeedTableService,
  RunService,
  type Segment,
  SegmentationService,
  SegmentService,
  type SegmentNeed,
} from '../segmentations/index.js';
import type { SourceOf } from './citation-source.js';
import { remembered } from './remembered.js';
import type { FigureUnit, Standing } from './standing.js';

/** More rows are no picture. */
const MOST_ROWS = 8;

type SegmentSource = SourceOf<'segment-size' | 'segment-mentions' | 'segment-rating' | 'segment-chart'>;

/** What stands now in segments that are cited. */
@Injectable()
export class SegmentStandingService {
  constructor(
    private readonly segmentations: SegmentationService,
    private readonly runs: RunService,
    private readonly segments: SegmentService,
    private readonly tables: NeedTableService,
  ) {}

  /** Reads one source after the other; what several of them need is read once. */
  reader(ctx: RequestContext, studyId: string): (source: SegmentSource) => Promise<Standing | null> {
    const segmentOf = remembered(async (id) => (await this.segments.byIds(ctx, [id]))[0] ?? null);
    const tableOf = remembered(async (solutionId) => (await this.tables.ofSolutions(ctx, [solutionId]))[0]!);
    const runOf = remembered((runId) => this.runName(ctx, runId));
    return async (source) => {
      const segment = await segmentOf(source.segmentId);
      if (segment?.studyId !== studyId) return null;
      const run = await runOf(segment.runId);
      if (source.kind === 'segment-size') return sizeOf(segment, run);
      const needs = await tableOf(segment.solutionId);
      return source.kind === 'segment-chart' ? chartOf(segment, needs, run) : needOf(source, segment, needs, run);
    };
  }

  private async runName(ctx: RequestContext, runId: string): Promise<string> {
    const run = await this.runs.get(ctx, runId);
    return `${(await this.segmentations.get(ctx, run.segmentationId)).name}, run ${run.number}`;
  }
}

const NOTHING = { evidence: null, passage: null, frame: null, figure: null, chart: null };

const nameOf = ({ letter, name }: Segment): string => (name ? `${letter} ${name}` : `Segment ${letter}`);
const unitOf = ({ measure }: SegmentNeed): FigureUnit =>
  measure === null || measure === 'mention' ? 'share' : measure === 'opportunity' ? 'score' : 'mean';

const sizeOf = (segment: Segment, run: string): Standing => ({
  ...NOTHING,
  title: nameOf(segment),
  detail: `Share of people in the segment. ${run}`,
  figure: { unit: 'share', estimate: segment.share },
});

function needOf(
  { kind, needId }: SourceOf<'segment-mentions' | 'segment-rating'>,
  segment: Segment,
  { table, measures }: NeedsOfSolution,
  run: string,
): Standing | null {
  const stated = table.needs.find(({ need }) => need.id === needId);
  if (!stated) return null;
  const about = {
    ...NOTHING,
    title: `${nameOf(segment)} · ${stated.need.label}`,
    evidence: `segment:${segment.id},need:${needId}`,
  };
  if (kind === 'segment-mentions') {
    const estimate = mentionShare(table, stated, segment.position);
    return { ...about, detail: `Share of the segment who mention it. ${run}`, figure: { unit: 'share', estimate } };
  }
  const row = needsOfSegment(table, segment.position, measures).find(({ need }) => need.id === needId)!;
  if (unitOf(row) === 'share') return null;
  const detail = `Mean ${row.measure} in the segment. ${run}`;
  return { ...about, detail, figure: { unit: unitOf(row), estimate: row.segment } };
}

function chartOf(segment: Segment, { table, measures }: NeedsOfSolution, run: string): Standing {
  const needs = needsOfSegment(table, segment.position, measures).filter((row) => row.segment.enough);
  const unit = needs[0] ? unitOf(needs[0]) : 'share';
  const rows = needs.filter((row) => unitOf(row) === unit).slice(0, MOST_ROWS);
  return {
    ...NOTHING,
    title: `What sets ${nameOf(segment)} apart`,
    detail: `Needs of the segment against all people. ${run}`,
    chart: {
      form: 'segment',
      unit,
      letter: segment.letter,
      rows: rows.map(({ need, segment: first, total: second }) => ({
        ...{ label: need.label, first, second, score: null, zone: null },
      })),
    },
  };
}
