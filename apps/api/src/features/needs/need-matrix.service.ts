import { Injectable } from '@nestjs/common';
import { NotFoundError } from '@needfinder/domain';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { rowsOf } from '../../platform/graphql/index.js';
import { type ResponseMatrix, ResponseMatrixService } from '../responses/index.js';
import type { Question } from '../surveys/index.js';
import { NeedCountRepository } from './need-count.repository.js';
import { meanOf, type RatedMeasure, ratingsFor, type Scale, scaleOf, turned, widestScale } from './need-measures.js';
import type { Need, NeedRating } from './need.model.js';
import { NeedService } from './need.service.js';

/** What everybody says of one need; row i is respondent i of the matrix. */
export interface NeedColumns {
  readonly need: Need;
  /** 1 = mentions it, 0 = does not. */
  readonly mention: Uint8Array;
  /** Mean intensity of the mentions, 0 to 3; NaN where it is not mentioned. */
  readonly intensity: Float64Array;
  /** Turned so that more is more, on `importanceScale`; NaN where there is no rating. */
  readonly importance: Float64Array;
  readonly satisfaction: Float64Array;
  /** Null when no question rates it. */
  readonly importanceScale: Scale | null;
  readonly satisfactionScale: Scale | null;
  /** The questions that importance and satisfaction were read from. */
  readonly importanceQuestions: readonly Question[];
  readonly satisfactionQuestions: readonly Question[];
}

export interface NeedMatrix {
  /** As asked for. */
  readonly respondentIds: readonly string[];
  /** 1 = said something in their own words; where it is 0, "does not mention" means "was not heard". */
  readonly spoke: Uint8Array;
  /** By need id, in the order asked for. */
  readonly needs: ReadonlyMap<string, NeedColumns>;
}

/** The read model of segmentations and opportunities: respondents × needs. */
@Injectable()
export class NeedMatrixService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly needs: NeedService,
    private readonly counts: NeedCountRepository,
    private readonly responses: ResponseMatrixService,
  ) {}

  /**
   * Reads the matrix in one transaction. Queries: constant; time: linear in respondents × needs.
   *
   * @param request.respondentIds - Row order; ids that are not of this study get empty rows.
   * @throws NotFoundError `need.not-found` for a need of another study, or one that was merged.
   */
  read(
    ctx: RequestContext,
    studyId: string,
    request: { readonly needIds: readonly string[]; readonly respondentIds: readonly string[] },
  ): Promise<NeedMatrix> {
    const { respondentIds } = request;
    const needIds = [...new Set(request.needIds)];
    return this.database.inTenant(ctx, async () => {
      const wanted = await this.wanted(ctx, studyId, needIds);
      const ratings = rowsOf(needIds, await this.needs.ratingsOf(ctx, needIds), ({ needId }) => needId);
      const questionIds = [...new Set(ratings.flat().map(({ questionId }) => questionId))];
      const answers =
        questionIds.length === 0
          ? null
          : await this.responses.read(ctx, studyId, { questionIds, attributeKeys: [], respondentIds });
      const rowOf = new Map(respondentIds.map((id, row) => [id, row]));
      const columns = wanted.map((need, at) => columnsOf(need, ratings[at]!, answers, rowOf));
      const byNeed = new Map(columns.map((column) => [column.need.id, column]));
      for (const { needId, packed } of await this.counts.packedMentions(ctx, needIds, respondentIds)) {
        const { mention, intensity } = byNeed.get(needId)!;
        for (const one of packed.split(',')) {
          const [position, value] = one.split(':');
          const row = Number(position) - 1;
          mention[row] = 1;
          intensity[row] = Number(value);
        }
      }
      const spoke = new Uint8Array(respondentIds.length);
      for (const id of await this.counts.spoke(ctx, studyId)) {
        const row = rowOf.get(id);
        if (row !== undefined) spoke[row] = 1;
      }
      return { respondentIds, spoke, needs: byNeed };
    });
  }

  private async wanted(ctx: RequestContext, studyId: string, needIds: readonly string[]): Promise<Need[]> {
    const found = new Map((await this.needs.byIds(ctx, needIds)).map((need) => [need.id, need]));
    return needIds.map((id) => {
      const need = found.get(id);
      if (need?.studyId !== studyId) throw new NotFoundError('need.not-found', `There is no need ${id}`, { id });
      return need;
    });
  }
}

function columnsOf(
  need: Need,
  ratings: readonly NeedRating[],
  answers: ResponseMatrix | null,
  rowOf: ReadonlyMap<string, number>,
): NeedColumns {
  const importance = ratedColumn('importance', ratings, answers, rowOf);
  const satisfaction = ratedColumn('satisfaction', ratings, answers, rowOf);
  return {
    need,
    mention: new Uint8Array(rowOf.size),
    intensity: new Float64Array(rowOf.size).fill(Number.NaN),
    importance: importance.values,
    satisfaction: satisfaction.values,
    importanceScale: importance.scale,
    satisfactionScale: satisfaction.scale,
    importanceQuestions: importance.questions,
    satisfactionQuestions: satisfaction.questions,
  };
}

/** Mean of the questions that rate a need, each turned so that more is more. */
function ratedColumn(
  measure: RatedMeasure,
  ratings: readonly NeedRating[],
  answers: ResponseMatrix | null,
  rowOf: ReadonlyMap<string, number>,
): { values: Float64Array; scale: Scale | null; questions: Question[] } {
  const read = ratingsFor(measure, ratings).flatMap(({ questionId, higherIsMore }) => {
    const column = answers?.questions.get(questionId);
    if (column?.values.type !== 'number') return [];
    const { question, values } = column;
    const scale = scaleOf(question.points);
    // The column is turned by what the survey says; the link to the need may say otherwise.
    const isTurned = scale !== null && higherIsMore !== (question.higherIsMore ?? true);
    const numbers = isTurned ? values.numbers.map((value) => turned(value, scale)) : values.numbers;
    return [{ question, scale, numbers }];
  });
  // Versions of a survey share their answers: each of its questions counts once.
  const once = [...new Map(read.map((one) => [`${one.question.surveyId} ${one.question.key}`, one])).values()];
  const values = new Float64Array(rowOf.size).fill(Number.NaN);
  const [only] = once;
  if (only) {
    answers!.respondentIds.forEach((id, from) => {
      const row = rowOf.get(id);
      if (row === undefined) return;
      // One question is the usual case, and rows are many.
      values[row] = once.length === 1 ? only.numbers[from]! : meanOf(once.map(({ numbers }) => numbers[from]!));
    });
  }
  return {
    values,
    scale: widestScale(once.map(({ scale }) => scale)),
    questions: once.map(({ question }) => question),
  };
}
