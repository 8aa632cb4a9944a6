import { Args, ArgsType, Field, ID, Int, Mutation, Resolver } from '@nestjs/graphql';
import { IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';
import { Allow } from '../../platform/auth/index.js';
import { Ctx, type RequestContext } from '../../platform/context/index.js';
import { Turn } from './interview.model.js';
import { TurnTimesService } from './turn-times.service.js';

/** A hundred hours. */
const MOST_MS = 360_000_000;

@ArgsType()
class SetTurnStartArgs {
  @Field(() => ID)
  @IsUUID()
  turnId!: string;

  @Field(() => Int, { nullable: true, description: 'Milliseconds from the start of the recording; null: unknown' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(MOST_MS)
  startMs?: number | null;
}

@Resolver()
export class TurnTimesResolver {
  constructor(private readonly times: TurnTimesService) {}

  @Mutation(() => Turn, { description: 'When a turn begins in the recording' })
  @Allow('editor')
  setTurnStart(@Ctx() ctx: RequestContext, @Args() { turnId, startMs = null }: SetTurnStartArgs): Promise<Turn> {
    return this.times.setStart(ctx, turnId, startMs);
  }
}
