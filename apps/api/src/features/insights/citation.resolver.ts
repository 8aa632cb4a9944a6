import { Args, ArgsType, Field, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { IsString, IsUUID, MaxLength } from 'class-validator';
import { Allow } from '../../platform/auth/index.js';
import { Ctx, type RequestContext } from '../../platform/context/index.js';
import { CitableService } from './citable.service.js';
import { Citable, Citation } from './citation.model.js';
import { CitationService } from './citation.service.js';
import { CiteInput } from './insight.input.js';

@ArgsType()
class CitableArgs {
  @Field(() => ID)
  @IsUUID()
  studyId!: string;

  @Field()
  @IsString()
  @MaxLength(200)
  text!: string;
}

@Resolver(() => Citation)
export class CitationResolver {
  constructor(
    private readonly citations: CitationService,
    private readonly citables: CitableService,
  ) {}

  @Query(() => [Citable], { description: 'Numbers, passages and charts that hold all of the words; a few of each' })
  @Allow('viewer')
  citable(@Ctx() ctx: RequestContext, @Args() { studyId, text }: CitableArgs): Promise<Citable[]> {
    return this.citables.find(ctx, studyId, text);
  }

  @Mutation(() => Citation)
  @Allow('editor')
  citeInInsight(@Ctx() ctx: RequestContext, @Args('input') input: CiteInput): Promise<Citation> {
    return this.citations.cite(ctx, input);
  }

  @Mutation(() => Citation, { description: 'From now on the claim rests on what stands there now' })
  @Allow('editor')
  renewCitation(@Ctx() ctx: RequestContext, @Args('id', { type: () => ID }) id: string): Promise<Citation> {
    return this.citations.renew(ctx, id);
  }
}
