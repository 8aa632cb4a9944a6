import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { CodeTableService } from '../code-tables/index.js';
import { type Need, NeedService } from '../needs/index.js';
import { AttributeService } from '../respondents/index.js';
import {
  RunService,
  type Segment,
  SegmentationService,
  SegmentService,
  SolutionService,
} from '../segmentations/index.js';
import { StudyService } from '../studies/index.js';
import { CitableRepository } from './citable.repository.js';
import type { Citable } from './citation.model.js';

const MOST_OF_EACH = 8;

/** Finds what a page could cite by the words that somebody types. */
@Injectable()
export class CitableService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly passages: CitableRepository,
    private readonly studies: StudyService,
    private readonly needs: NeedService,
    private readonly attributes: AttributeService,
    private readonly codeTables: CodeTableService,
    private readonly segmentations: SegmentationService,
    private readonly runs: RunService,
    private readonly solutions: SolutionService,
    private readonly segments: SegmentService,
  ) {}

  /** Numbers, charts, passages: each a few, whose titles or words hold all of the words. */
  async find(ctx: RequestContext, studyId: string, text: string): Promise<Citable[]> {
    const words = text.toLowerCase().split(/\s+/u).filter(Boolean);
    const holds = (title: string) => words.every((word) => title.toLowerCase().includes(word));
    await this.studies.get(ctx, studyId);
    const needs = (await this.needs.ofStudies(ctx, [studyId])).filter(({ status }) => status !== 'rejected');
    const numbers = [
      ...(await this.ofSegments(ctx, studyId, needs)),
      ...needs.flatMap(ofNeed),
      ...(await this.ofGroups(ctx, studyId, needs, words)),
    ].filter(({ title, detail }) => holds(`${title} ${detail}`));
    const found = await this.database.inTenant(ctx, () =>
      this.passages.passages(ctx, studyId, { words, limit: MOST_OF_EACH }),
    );
    const quotes = found.map(({ id, text: title, title: detail }): Citable => ({
      ...{ kind: 'passage', source: { kind: 'passage', passageId: id }, title, detail },
    }));
    const of = (kind: Citable['kind']) => numbers.filter((one) => one.kind === kind).slice(0, MOST_OF_EACH);
    return [...of('number'), ...quotes, ...of('chart')];
  }

  /** Figures of the selected solution of the latest run of each segmentation. */
  private async ofSegments(ctx: RequestContext, studyId: string, needs: readonly Need[]): Promise<Citable[]> {
    const segmentations = await this.segmentations.ofStudy(ctx, studyId);
    const nameOf = new Map(segmentations.map(({ id, name }) => [id, name]));
    const runs = (await this.runs.ofSegmentations(ctx, [...nameOf.keys()])).filter((run) => run.verdict !== null);
    const latest = [...nameOf.keys()].flatMap(
      (id) => runs.filter((run) => run.segmentationId === id).sort((a, b) => b.number - a.number)[0] ?? [],
    );
    const citable: Citable[] = [
      {
        ...{ kind: 'chart', source: { kind: 'landscape-chart', segmentId: null } },
        ...{ title: 'Opportunities: Everybody', detail: 'Chart of importance and satisfaction' },
      },
    ];
    for (const run of latest) {
      const solution = (await this.solutions.ofRuns(ctx, [run.id])).find(({ k }) => k === run.selectedK);
      const from = `${nameOf.get(run.segmentationId)}, run ${run.number}`;
      const segments = solution ? await this.segments.ofSolutions(ctx, [solution.id]) : [];
      citable.push(...segments.flatMap((segment) => ofSegment(segment, from, needs)));
    }
    return citable;
  }

  /** Cells of a code table, where the words name one of its groups: all cells of all attributes would be endless. */
  private async ofGroups(
    ctx: RequestContext,
    studyId: string,
    needs: readonly Need[],
    words: readonly string[],
  ): Promise<Citable[]> {
    if (words.length < 2) return [];
    const citable: Citable[] = [];
    const known = await this.attributes.ofStudies(ctx, [studyId]);
    for (const { key } of known.filter((one) => words.some((word) => one.key.toLowerCase().includes(word)))) {
      const table = await this.codeTables.byAttribute(ctx, {
        ...{ studyId, attributeKey: key, unit: 'respondent', level: 'codes' },
      });
      for (const { codeId, label } of table.rows) {
        if (!needs.some(({ id }) => id === codeId)) continue;
        for (const { label: group } of table.groups) {
          citable.push({
            ...{ kind: 'number', source: { kind: 'code-share', codeId, attributeKey: key, group } },
            ...{ title: `${label} · ${group}`, detail: `Share of people with ${key}: ${group} who speak of it` },
          });
        }
      }
    }
    return citable;
  }
}

const ofNeed = ({ id: needId, label }: Need): Citable[] => [
  { kind: 'number', source: { kind: 'need-people', needId }, title: label, detail: 'People who mention it' },
  {
    ...{ kind: 'number', source: { kind: 'opportunity', needId, segmentId: null } },
    ...{ title: label, detail: 'Opportunity score of everybody' },
  },
];

function ofSegment({ id: segmentId, letter, name }: Segment, from: string, needs: readonly Need[]): Citable[] {
  const title = name ? `${letter} ${name}` : `Segment ${letter}`;
  const ofNeeds = needs.flatMap(({ id: needId, label }): Citable[] => [
    {
      ...{ kind: 'number', source: { kind: 'segment-mentions', segmentId, needId } },
      ...{ title: `${title} · ${label}`, detail: `Share who mention it. ${from}` },
    },
    {
      ...{ kind: 'number', source: { kind: 'segment-rating', segmentId, needId } },
      ...{ title: `${title} · ${label}`, detail: `Mean rating. ${from}` },
    },
    {
      ...{ kind: 'number', source: { kind: 'opportunity', needId, segmentId } },
      ...{ title: `${title} · ${label}`, detail: `Opportunity score. ${from}` },
    },
  ]);
  return [
    {
      ...{ kind: 'number', source: { kind: 'segment-size', segmentId } },
      ...{ title, detail: `Share of people. ${from}` },
    },
    {
      ...{ kind: 'chart', source: { kind: 'segment-chart', segmentId } },
      ...{ title: `What sets ${title} apart`, detail: `Chart of needs. ${from}` },
    },
    {
      ...{ kind: 'chart', source: { kind: 'landscape-chart', segmentId } },
      ...{ title: `Opportunities: ${title}`, detail: `Chart of importance and satisfaction. ${from}` },
    },
    ...ofNeeds,
  ];
}
