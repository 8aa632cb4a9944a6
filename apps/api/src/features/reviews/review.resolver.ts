import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { FEWEST_TO_SUGGEST, isReliable } from '@needfinder/text';
import { Allow } from '../../platform/auth/index.js';
import { Ctx, type RequestContext } from '../../platform/context/index.js';
import { Job, JobService } from '../../platform/jobs/index.js';
import { NeedService } from '../needs/index.js';
import { LearningService } from './learning.service.js';
import { Learning, ReviewQueue } from './review.model.js';
import { ReviewService } from './review.service.js';

const MOST_PASSAGES = 200;

@Resolver()
export class ReviewResolver {
  constructor(
    private readonly reviews: ReviewService,
    private readonly learning: LearningService,
    private readonly needs: NeedService,
    private readonly jobs: JobService,
  ) {}

  @Query(() => ReviewQueue)
  @Allow('viewer')
  reviewQueue(
    @Ctx() ctx: RequestContext,
    @Args('studyId', { type: () => ID }) studyId: string,
    @Args('first', { type: () => Int, defaultValue: 50, description: `At most ${MOST_PASSAGES}` }) first: number,
  ): Promise<ReviewQueue> {
    return this.reviews.queue(ctx, studyId, Math.min(Math.max(first, 1), MOST_PASSAGES));
  }

  @Query(() => Learning, { name: 'learning', nullable: true, description: 'Null while nothing was learned' })
  @Allow('viewer')
  async lastLearning(
    @Ctx() ctx: RequestContext,
    @Args('studyId', { type: () => ID }) studyId: string,
  ): Promise<Learning | null> {
    const latest = await this.learning.latest(ctx, studyId);
    if (!latest) return null;
    const { decided, suggested, learnedAt, kinds, themes } = latest;
    const known = new Map(
      (
        await this.needs.themesByIds(
          ctx,
          themes.map(({ subject }) => subject),
        )
      ).map(({ id, label }) => [id, label]),
    );
    return {
      studyId,
      fewest: FEWEST_TO_SUGGEST,
      ...{ decided, suggested, learnedAt },
      kinds: kinds.map(({ subject, ...agreement }) => ({
        kind: subject,
        ...agreement,
        reliable: isReliable(agreement),
      })),
      themes: themes.flatMap(({ subject, ...agreement }) => {
        const label = known.get(subject);
        return label ? [{ themeId: subject, label, ...agreement, reliable: isReliable(agreement) }] : [];
      }),
    };
  }

  @Mutation(() => Job, { description: 'Learns from everything that was decided so far' })
  @Allow('editor')
  async learnFromDecisions(
    @Ctx() ctx: RequestContext,
    @Args('studyId', { type: () => ID }) studyId: string,
  ): Promise<Job> {
    return this.jobs.get(ctx, await this.learning.request(ctx, studyId));
  }
}
