import { Args, ArgsType, Field, ID, Mutation, Resolver } from '@nestjs/graphql';
import { IsString, IsUUID, MaxLength } from 'class-validator';
import { Allow } from '../../platform/auth/index.js';
import { Ctx, type RequestContext } from '../../platform/context/index.js';
import { Turn } from '../interviews/index.js';
import { TurnEditingService } from './turn-editing.service.js';

/** As long as a day of talk. */
const MOST_CHARACTERS = 1_000_000;

@ArgsType()
class EditTurnArgs {
  @Field(() => ID)
  @IsUUID()
  turnId!: string;

  @Field()
  @IsString()
  @MaxLength(MOST_CHARACTERS)
  text!: string;
}

@Resolver()
export class TurnEditingResolver {
  constructor(private readonly editing: TurnEditingService) {}

  @Mutation(() => Turn, { description: 'Codings that the edit touches are marked as out of date; the others follow' })
  @Allow('editor')
  editTurn(@Ctx() ctx: RequestContext, @Args() { turnId, text }: EditTurnArgs): Promise<Turn> {
    return this.editing.edit(ctx, turnId, text);
  }
}
