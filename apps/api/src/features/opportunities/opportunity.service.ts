import { FORMULA, type LandscapeInput, type NeedRatings, SOURCE, ZONE_RULE } from '@needfinder/opportunity';
import { InvalidError } from '@needfinder/domain';
import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { ConsentService } from '../consents/index.js';
import { type NeedColumns, type NeedMatrix, NeedMatrixService, NeedService } from '../needs/index.js';
import { type Segment, SegmentService } from '../segmentations/index.js';
import { StudyService } from '../studies/index.js';
import { presentOpportunities } from './landscape-presentation.js';
import { LandscapeMemory } from './landscape-memory.js';
import type { OpportunityLandscape } from './opportunity.model.js';

/** Always this seed: the same answers give the same numbers. */
const SEED = 1;
/** Under so many people who rated both, a need has no numbers. */
const MINIMUM_N = 30;

interface Head {
  readonly id: string;
  readonly weight: number;
}

interface People {
  readonly weights: Float64Array;
  /** Probability that person i belongs to the segment; absent = everybody. */
  readonly membership?: Float64Array;
  /** Head count, or the expected one of a segment. */
  readonly size: number;
}

/** Opportunities of a study or of one segment, of all who may be used: reads, then computes what is not known yet. */
@Injectable()
export class OpportunityService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly memory: LandscapeMemory,
    private readonly studies: StudyService,
    private readonly consents: ConsentService,
    private readonly needs: NeedService,
    private readonly matrices: NeedMatrixService,
    private readonly segments: SegmentService,
  ) {}

  /** @throws NotFoundError `study.not-found`, `segment.not-found`; InvalidError `opportunity.segment.other-study` */
  async landscape(ctx: RequestContext, studyId: string, segmentId: string | null): Promise<OpportunityLandscape> {
    const [landscape] = await this.landscapes(ctx, studyId, [segmentId]);
    return landscape!;
  }

  /**
   * Several landscapes of one study, of everybody (null) or of a segment each: the ratings are read once.
   *
   * @throws As `landscape` does.
   */
  async landscapes(
    ctx: RequestContext,
    studyId: string,
    segmentIds: readonly (string | null)[],
  ): Promise<OpportunityLandscape[]> {
    const { groups, rated } = await this.database.inTenant(ctx, async () => {
      await this.studies.get(ctx, studyId);
      const heads = await this.consents.usable(ctx, studyId);
      const groups: { segment: Segment | null; people: People }[] = [];
      for (const segmentId of segmentIds) {
        const segment = segmentId === null ? null : await this.segments.get(ctx, segmentId);
        if (segment && segment.studyId !== studyId) throw otherStudy(segment, studyId);
        groups.push({ segment, people: await this.people(ctx, heads, segment) });
      }
      const ids = heads.map(({ id }) => id);
      return { groups, rated: [...(await this.ratedNeeds(ctx, studyId, ids)).needs.values()].filter(isRated) };
    });
    const needs = rated.map(toRatings);
    const byKey = new Map(rated.map(({ need }) => [need.id, need]));
    return Promise.all(
      groups.map(async ({ segment, people: { weights, membership, size } }) => {
        const options = { seed: SEED, minimumN: MINIMUM_N };
        const input: LandscapeInput = { needs, weights, ...(membership ? { membership } : {}), options };
        return {
          opportunities: needs.length === 0 ? [] : presentOpportunities(await this.memory.of(input), byKey),
          formula: FORMULA,
          source: `${SOURCE} ${ZONE_RULE}`,
          minimumN: MINIMUM_N,
          respondents: size,
          segment,
        };
      }),
    );
  }

  private async people(ctx: RequestContext, heads: readonly Head[], segment: Segment | null): Promise<People> {
    const weights = Float64Array.from(heads, ({ weight }) => weight);
    if (!segment) return { weights, size: heads.length };
    const probabilityOf = await this.segments.membershipWeights(ctx, segment.id);
    const membership = Float64Array.from(heads, ({ id }) => probabilityOf.get(id) ?? 0);
    return { weights, membership, size: segment.size };
  }

  /** Needs that nobody rejected, with what everybody says of them. */
  private async ratedNeeds(
    ctx: RequestContext,
    studyId: string,
    respondentIds: readonly string[],
  ): Promise<NeedMatrix> {
    const known = (await this.needs.ofStudies(ctx, [studyId])).filter((need) => need.status !== 'rejected');
    return this.matrices.read(ctx, studyId, { needIds: known.map((need) => need.id), respondentIds });
  }
}

const isRated = (column: NeedColumns) => column.importanceScale !== null && column.satisfactionScale !== null;

function toRatings({ need, importance, satisfaction, importanceScale, satisfactionScale }: NeedColumns): NeedRatings {
  return {
    key: need.id,
    importance,
    satisfaction,
    importanceRange: [importanceScale!.min, importanceScale!.max],
    satisfactionRange: [satisfactionScale!.min, satisfactionScale!.max],
  };
}

function otherStudy(segment: Segment, studyId: string): InvalidError {
  const sentence = `Segment ${segment.id} belongs to study ${segment.studyId}, the landscape to ${studyId}`;
  return new InvalidError('opportunity.segment.other-study', sentence, { segmentId: segment.id, studyId });
}
