import { Args, ID, Int, Mutation, Query, Resolver, Subscription } from '@nestjs/graphql';
import { InvalidError } from '@needfinder/domain';
import { Allow } from '../../platform/auth/index.js';
import { Ctx, type RequestContext } from '../../platform/context/index.js';
import { Fieldwork, QualityReport, Trial } from './fieldwork.model.js';
import { FieldworkService } from './fieldwork.service.js';
import { QualityService } from './quality.service.js';
import { TrialService } from './trial.service.js';

const MOST_SIMULATED = 200;
const surveyIdArgument = { type: () => ID };

@Resolver(() => Fieldwork)
export class FieldworkResolver {
  constructor(
    private readonly fieldworkService: FieldworkService,
    private readonly quality: QualityService,
    private readonly trials: TrialService,
  ) {}

  @Query(() => Fieldwork)
  @Allow('viewer')
  fieldwork(@Ctx() ctx: RequestContext, @Args('surveyId', surveyIdArgument) surveyId: string): Promise<Fieldwork> {
    return this.fieldworkService.of(ctx, surveyId);
  }

  @Query(() => QualityReport)
  @Allow('viewer')
  responseQuality(
    @Ctx() ctx: RequestContext,
    @Args('surveyId', surveyIdArgument) surveyId: string,
  ): Promise<QualityReport> {
    return this.quality.of(ctx, surveyId);
  }

  @Mutation(() => Trial, {
    description: 'Simulated people answer at random, on the path of real answers; nothing of it counts',
  })
  @Allow('editor')
  tryQuestionnaire(
    @Ctx() ctx: RequestContext,
    @Args('surveyId', surveyIdArgument) surveyId: string,
    @Args('respondents', { type: () => Int, defaultValue: 20 }) respondents: number,
  ): Promise<Trial> {
    if (respondents < 1 || respondents > MOST_SIMULATED) {
      throw new InvalidError(
        'trial.respondents',
        `A trial takes from 1 to ${MOST_SIMULATED} people, not ${respondents}`,
      );
    }
    return this.trials.run(ctx, surveyId, respondents);
  }

  @Subscription(() => Fieldwork, {
    resolve(
      this: FieldworkResolver,
      { surveyId }: { surveyId: string },
      _args: unknown,
      { caller }: { caller: { context: RequestContext } },
    ) {
      return this.fieldworkService.of(caller.context, surveyId);
    },
  })
  @Allow('viewer')
  fieldworkChanged(@Ctx() ctx: RequestContext, @Args('surveyId', surveyIdArgument) surveyId: string) {
    return this.fieldworkService.watch(ctx, surveyId);
  }
}
