import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { CodeTableService } from '../code-tables/index.js';
import { type Need, NeedService } from '../needs/index.js';
import { type Opportunity, OpportunityService } from '../opportunities/index.js';
import type { Estimate, Interval } from '../segmentations/index.js';
import type { SourceOf } from './citation-source.js';
import { remembered } from './remembered.js';
import type { Standing } from './standing.js';

type NeedSource = SourceOf<'need-people' | 'opportunity' | 'landscape-chart' | 'code-share'>;

const EVERYBODY = '';
const NOTHING = { evidence: null, passage: null, frame: null, figure: null, chart: null };

/** What stands now in needs, opportunities and code tables that are cited. */
@Injectable()
export class NeedStandingService {
  constructor(
    private readonly needs: NeedService,
    private readonly opportunities: OpportunityService,
    private readonly codeTables: CodeTableService,
  ) {}

  /** Reads one source after the other; a landscape or a table that several of them need is made once. */
  reader(ctx: RequestContext, studyId: string): (source: NeedSource) => Promise<Standing | null> {
    const landscapeOf = remembered((segmentId) =>
      this.opportunities.landscape(ctx, studyId, segmentId === EVERYBODY ? null : segmentId),
    );
    const tableOf = remembered((attributeKey) =>
      this.codeTables.byAttribute(ctx, { studyId, attributeKey, unit: 'respondent', level: 'codes' }),
    );
    return async (source) => {
      switch (source.kind) {
        case 'need-people':
          return this.people(ctx, studyId, source.needId);
        case 'opportunity': {
          const { opportunities, segment } = await landscapeOf(source.segmentId ?? EVERYBODY);
          const found = opportunities.find(({ need }) => need.id === source.needId);
          return found ? opportunityOf(found, segment?.letter ?? null) : null;
        }
        case 'landscape-chart': {
          const { opportunities, segment } = await landscapeOf(source.segmentId ?? EVERYBODY);
          const who = segment ? `Segment ${segment.letter}` : 'Everybody';
          return {
            ...NOTHING,
            title: `Opportunities: ${who}`,
            detail: 'Importance and satisfaction of each need, 0 to 10',
            chart: {
              form: 'landscape',
              unit: 'score',
              letter: segment?.letter ?? null,
              rows: opportunities.filter(({ enoughData }) => enoughData).map(pointOf),
            },
          };
        }
        case 'code-share': {
          const table = await tableOf(source.attributeKey);
          const at = table.groups.findIndex(({ label }) => label === source.group);
          const row = table.rows.find(({ codeId }) => codeId === source.codeId);
          const cell = row?.cells[at];
          if (!row || !cell) return null;
          const base = table.groups[at]!.units;
          const { share: value, low, high, count: n } = cell;
          return {
            ...NOTHING,
            title: `${row.label} · ${source.group}`,
            detail: `Share of people with ${source.attributeKey}: ${source.group} who speak of it`,
            evidence: row.isTheme ? null : `need:${row.codeId}`,
            figure: { unit: 'share', estimate: { value, low, high, n, base, enough: value !== null, note: null } },
          };
        }
      }
    };
  }

  private async people(ctx: RequestContext, studyId: string, needId: string): Promise<Standing | null> {
    const [need] = (await this.needs.byIds(ctx, [needId])).filter(isStanding);
    if (need?.studyId !== studyId) return null;
    const n = (await this.needs.countsOf(ctx, [needId]))[0]?.respondents ?? 0;
    return {
      ...NOTHING,
      title: need.label,
      detail: 'People who mention it',
      evidence: `need:${needId}`,
      figure: { unit: 'people', estimate: { value: n, low: null, high: null, n, base: n, enough: true, note: null } },
    };
  }
}

const isStanding = ({ status }: Need): boolean => status !== 'rejected';

function opportunityOf(found: Opportunity, letter: string | null): Standing {
  return {
    ...NOTHING,
    title: `${found.need.label}${letter ? ` · Segment ${letter}` : ''}`,
    detail: 'Opportunity score, 0 to 20',
    evidence: `need:${found.need.id}`,
    figure: { unit: 'score', estimate: estimateOf(found, found.score) },
  };
}

const pointOf = (found: Opportunity) => ({
  label: found.need.label,
  first: estimateOf(found, found.importance),
  second: estimateOf(found, found.satisfaction),
  score: estimateOf(found, found.score),
  zone: found.zone,
});

const estimateOf = ({ n, enoughData, reason }: Opportunity, { estimate, low, high }: Interval): Estimate => ({
  ...{ value: estimate, low, high, n, base: n, enough: enoughData, note: reason },
});
