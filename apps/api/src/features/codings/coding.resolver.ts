import { Args, ID, Mutation, Query, Resolver, Subscription } from '@nestjs/graphql';
import { Allow } from '../../platform/auth/index.js';
import { Ctx, type RequestContext } from '../../platform/context/index.js';
import { SayHereArgs } from './coder.input.js';
import { CodingReadingService } from './coding-reading.service.js';
import { CodingStepInput } from './coding-step.input.js';
import { CodingStepService } from './coding-step.service.js';
import { CoderSeen, CodingsChange, InterviewCodings } from './coding.model.js';

const interviewIdArgument = { type: () => ID };
type SocketContext = { readonly caller: { readonly context: RequestContext } };
type Changed = Parameters<CodingReadingService['changeById']>[1];

@Resolver(() => InterviewCodings)
export class CodingResolver {
  constructor(
    private readonly reading: CodingReadingService,
    private readonly steps: CodingStepService,
  ) {}

  @Query(() => InterviewCodings)
  @Allow('viewer')
  interviewCodings(
    @Ctx() ctx: RequestContext,
    @Args('interviewId', interviewIdArgument) interviewId: string,
  ): Promise<InterviewCodings> {
    return this.reading.of(ctx, interviewId);
  }

  @Mutation(() => CodingsChange, { description: 'Sent twice, it is taken once' })
  @Allow('editor')
  takeCodingStep(@Ctx() ctx: RequestContext, @Args('input') input: CodingStepInput): Promise<CodingsChange> {
    return this.steps.take(ctx, input);
  }

  @Mutation(() => CodingsChange, {
    description: "The caller's last step; refused when what it changed has changed since",
  })
  @Allow('editor')
  undoCodingStep(
    @Ctx() ctx: RequestContext,
    @Args('stepId', { type: () => ID }) stepId: string,
  ): Promise<CodingsChange> {
    return this.steps.undo(ctx, stepId);
  }

  @Mutation(() => CodingsChange)
  @Allow('editor')
  redoCodingStep(
    @Ctx() ctx: RequestContext,
    @Args('stepId', { type: () => ID }) stepId: string,
  ): Promise<CodingsChange> {
    return this.steps.redo(ctx, stepId);
  }

  @Mutation(() => Boolean, { description: 'Tells the others in an interview where the caller is; stored nowhere' })
  @Allow('viewer')
  async sayHere(@Ctx() ctx: RequestContext, @Args() { interviewId, ...seen }: SayHereArgs): Promise<boolean> {
    await this.reading.saySeen(ctx, interviewId, { ...seen, turnId: seen.turnId ?? null });
    return true;
  }

  @Subscription(() => CodingsChange, {
    resolve(this: CodingResolver, changed: Changed, _args: unknown, { caller }: SocketContext) {
      return this.reading.changeById(caller.context, changed);
    },
  })
  @Allow('viewer')
  codingsChanged(@Ctx() ctx: RequestContext, @Args('interviewId', interviewIdArgument) interviewId: string) {
    return this.reading.watch(ctx, interviewId);
  }

  @Subscription(() => CoderSeen, { resolve: (seen: CoderSeen) => seen })
  @Allow('viewer')
  coderSeen(@Ctx() ctx: RequestContext, @Args('interviewId', interviewIdArgument) interviewId: string) {
    return this.reading.watchCoders(ctx, interviewId);
  }
}
