import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { ConsentService } from '../consents/index.js';
import { type NeedColumns, NeedMatrixService, NeedService, type Scale } from '../needs/index.js';
import type { Question } from '../surveys/index.js';
import type { RatedColumn, StatedNeed } from './stated-need.js';

/** What people of a study say of its needs: all who do not withhold the use of it. */
export interface StudyNeeds {
  /** Ascending. */
  readonly respondentIds: readonly string[];
  readonly weights: Float64Array;
  /** All but rejected ones. */
  readonly needs: readonly StatedNeed[];
}

/** Needs as the statistics of segments want them. */
@Injectable()
export class StatedNeedService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly matrices: NeedMatrixService,
    private readonly codebook: NeedService,
    private readonly consents: ConsentService,
  ) {}

  /**
   * @param respondentIds - The order of rows.
   * @returns By need id.
   * @throws NotFoundError `need.not-found`
   */
  async read(
    ctx: RequestContext,
    studyId: string,
    needIds: readonly string[],
    respondentIds: readonly string[],
  ): Promise<Map<string, StatedNeed>> {
    if (needIds.length === 0) return new Map();
    const { needs, spoke } = await this.matrices.read(ctx, studyId, { needIds, respondentIds });
    return new Map([...needs].map(([id, columns]) => [id, statedNeed(columns, spoke)]));
  }

  ofStudy(ctx: RequestContext, studyId: string): Promise<StudyNeeds> {
    return this.database.inTenant(ctx, async () => {
      const people = await this.consents.usable(ctx, studyId);
      const respondentIds = people.map(({ id }) => id);
      const known = (await this.codebook.ofStudies(ctx, [studyId])).filter(({ status }) => status !== 'rejected');
      const needIds = known.map(({ id }) => id);
      const needs = await this.read(ctx, studyId, needIds, respondentIds);
      return { respondentIds, weights: Float64Array.from(people, ({ weight }) => weight), needs: [...needs.values()] };
    });
  }
}

function statedNeed(columns: NeedColumns, spoke: Uint8Array): StatedNeed {
  const { need, mention, intensity } = columns;
  return {
    need,
    // Who said nothing in their own words neither mentions the need nor fails to.
    mentioned: Float64Array.from(mention, (mentions, row) =>
      mentions === 1 || spoke[row] === 1 ? mentions : Number.NaN,
    ),
    intensity,
    ratings: {
      importance: rated(columns.importance, columns.importanceScale, columns.importanceQuestions),
      satisfaction: rated(columns.satisfaction, columns.satisfactionScale, columns.satisfactionQuestions),
    },
  };
}

function rated(values: Float64Array, scale: Scale | null, questions: readonly Question[]): RatedColumn | null {
  if (!scale) return null;
  const [only, ...others] = questions;
  // The mean of several questions is no step of any of them.
  const points = only && others.length === 0 ? only.points.map(({ value }) => value) : [];
  return {
    values,
    min: scale.min,
    max: scale.max,
    steps: points.sort((a, b) => a - b).map((value) => ({ value, label: String(value) })),
    questionIds: questions.map(({ id }) => id),
  };
}
