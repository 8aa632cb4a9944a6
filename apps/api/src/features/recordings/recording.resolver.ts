import { Args, Float, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/auth/index.js';
import { Ctx, type RequestContext } from '../../platform/context/index.js';
import { Recording } from './recording.model.js';
import { RecordingService } from './recording.service.js';

/** For editors: who may only look reads the redacted words, and a recording says what was taken out of them. */
@Resolver()
export class RecordingResolver {
  constructor(private readonly service: RecordingService) {}

  @Query(() => Recording, { nullable: true, description: 'Of an interview; null when none is attached' })
  @Allow('editor')
  recording(
    @Ctx() ctx: RequestContext,
    @Args('interviewId', { type: () => ID }) interviewId: string,
  ): Promise<Recording | null> {
    return this.service.find(ctx, interviewId);
  }

  @Query(() => Float, { description: 'Bytes of the largest recording that is taken' })
  @Allow('editor')
  mostRecordingBytes(): number {
    return this.service.mostBytes;
  }

  @Mutation(() => Boolean, { description: 'Whether there was one' })
  @Allow('editor')
  removeRecording(
    @Ctx() ctx: RequestContext,
    @Args('interviewId', { type: () => ID }) interviewId: string,
  ): Promise<boolean> {
    return this.service.remove(ctx, interviewId);
  }
}
