import { Injectable } from '@nestjs/common';
import { ratingValue } from '@needfinder/survey';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { rowsOf } from '../../platform/graphql/index.js';
import type { Respondent } from '../respondents/index.js';
import { type Response, ResponseService } from '../responses/index.js';
import { type Question, QuestionService } from '../surveys/index.js';
import { NeedCountRepository, type RespondentMention } from './need-count.repository.js';
import { meanOf, ratingsFor } from './need-measures.js';
import type { NeedRating, RespondentNeed } from './need.model.js';
import { NeedService } from './need.service.js';

/** What single people say of needs: their mentions beside their ratings. */
@Injectable()
export class RespondentNeedsService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly needs: NeedService,
    private readonly counts: NeedCountRepository,
    private readonly responses: ResponseService,
    private readonly questions: QuestionService,
  ) {}

  /** For each respondent the needs that they mention or rate, most mentioned first. Queries: constant. */
  of(ctx: RequestContext, respondents: readonly Pick<Respondent, 'id' | 'studyId'>[]): Promise<RespondentNeed[][]> {
    return this.database.inTenant(ctx, async () => {
      const ids = respondents.map(({ id }) => id);
      const studyIds = [...new Set(respondents.map(({ studyId }) => studyId))];
      const needs = (await this.needs.ofStudies(ctx, studyIds)).filter(({ status }) => status !== 'rejected');
      const ratings = await this.needs.ratingsOf(
        ctx,
        needs.map(({ id }) => id),
      );
      const asked = await this.questions.byIds(ctx, [...new Set(ratings.map(({ questionId }) => questionId))]);
      const questions = new Map(asked.map((question) => [question.id, question]));
      const current = (await this.responses.ofRespondents(ctx, ids)).filter(({ isCurrent }) => isCurrent);
      const responses = rowsOf(ids, current, ({ respondentId }) => respondentId);
      const mentions = rowsOf(ids, await this.counts.mentionsBy(ctx, ids), ({ respondentId }) => respondentId);
      const ratingsByNeed = new Map(needs.map(({ id }) => [id, ratings.filter(({ needId }) => needId === id)]));
      return respondents.map(({ id, studyId }, at) =>
        needs
          .filter((need) => need.studyId === studyId)
          .map((need) =>
            describe(id, need.id, {
              mention: mentions[at]!.find(({ needId }) => needId === need.id),
              ratings: ratingsByNeed.get(need.id)!,
              responses: responses[at]!,
              questions,
            }),
          )
          .filter(
            ({ mentions, importance, satisfaction }) => mentions > 0 || importance !== null || satisfaction !== null,
          )
          .sort((one, other) => other.mentions - one.mentions || (other.importance ?? -1) - (one.importance ?? -1)),
      );
    });
  }
}

interface Said {
  readonly mention: RespondentMention | undefined;
  readonly ratings: readonly NeedRating[];
  readonly responses: readonly Response[];
  readonly questions: ReadonlyMap<string, Question>;
}

function describe(
  respondentId: string,
  needId: string,
  { mention, ratings, responses, questions }: Said,
): RespondentNeed {
  const rated = (measure: 'importance' | 'satisfaction'): number | null => {
    const values = ratingsFor(measure, ratings).map(({ questionId, higherIsMore }) => {
      const question = questions.get(questionId);
      const response = responses.find(({ surveyId }) => surveyId === question?.surveyId);
      return question
        ? ratingValue({ ...question.definition, higherIsMore }, response?.storedAnswers[question.key])
        : Number.NaN;
    });
    const mean = meanOf(values);
    return Number.isNaN(mean) ? null : mean;
  };
  return {
    needId,
    respondentId,
    mentions: mention?.mentions ?? 0,
    intensity: mention?.intensity ?? null,
    importance: rated('importance'),
    satisfaction: rated('satisfaction'),
  };
}
