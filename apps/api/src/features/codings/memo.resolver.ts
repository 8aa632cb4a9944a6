import { Args, ArgsType, Field, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { IsOptional, IsUUID } from 'class-validator';
import { Allow } from '../../platform/auth/index.js';
import { Ctx, type RequestContext } from '../../platform/context/index.js';
import { Memo, WriteMemoInput } from './memo.model.js';
import { MemoService } from './memo.service.js';

@ArgsType()
class MemosArgs {
  @Field(() => ID)
  @IsUUID()
  studyId!: string;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  interviewId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Need or theme' })
  @IsOptional()
  @IsUUID()
  codeId?: string | null;
}

@Resolver(() => Memo)
export class MemoResolver {
  constructor(private readonly service: MemoService) {}

  @Query(() => [Memo], { description: 'Oldest first; of the whole study unless told' })
  @Allow('viewer')
  memos(@Ctx() ctx: RequestContext, @Args() { studyId, ...about }: MemosArgs): Promise<Memo[]> {
    return this.service.list(ctx, studyId, about);
  }

  @Mutation(() => Memo)
  @Allow('editor')
  writeMemo(@Ctx() ctx: RequestContext, @Args('input') input: WriteMemoInput): Promise<Memo> {
    return this.service.write(ctx, input);
  }

  @Mutation(() => Boolean, { description: 'By who wrote it, or an owner' })
  @Allow('editor')
  async deleteMemo(@Ctx() ctx: RequestContext, @Args('id', { type: () => ID }) id: string): Promise<boolean> {
    await this.service.delete(ctx, id);
    return true;
  }
}
