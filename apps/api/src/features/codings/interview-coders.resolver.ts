import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/auth/index.js';
import { Ctx, type RequestContext } from '../../platform/context/index.js';
import { BlindCodingArgs } from './coder.input.js';
import { CoderNameService } from './coder-name.service.js';
import { Coder } from './coding.model.js';
import { InterviewCodersService } from './interview-coders.service.js';

@Resolver()
export class InterviewCodersResolver {
  constructor(
    private readonly coders: InterviewCodersService,
    private readonly names: CoderNameService,
  ) {}

  @Query(() => [Coder], { name: 'coders', description: 'Members who may code, then coders from outside' })
  @Allow('viewer')
  codersOf(@Ctx() ctx: RequestContext, @Args('studyId', { type: () => ID }) studyId: string): Promise<Coder[]> {
    return this.names.list(ctx, studyId);
  }

  @Mutation(() => Boolean, { description: 'Whether coders see their own codings only' })
  @Allow('owner')
  async setBlindCoding(
    @Ctx() ctx: RequestContext,
    @Args() { interviewIds, isBlind }: BlindCodingArgs,
  ): Promise<boolean> {
    await this.coders.setBlind(ctx, interviewIds, isBlind);
    return true;
  }

  @Mutation(() => Boolean, { description: 'The caller has worked through the interview, or takes that back' })
  @Allow('editor')
  async setCodingDone(
    @Ctx() ctx: RequestContext,
    @Args('interviewId', { type: () => ID }) interviewId: string,
    @Args('isDone') isDone: boolean,
  ): Promise<boolean> {
    await this.coders.setDone(ctx, interviewId, isDone);
    return true;
  }
}
