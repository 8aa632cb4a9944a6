import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/auth/index.js';
import { Ctx, type RequestContext } from '../../platform/context/index.js';
import { connectionOf, Loaders, type Page, PageArgs, type RequestLoaders } from '../../platform/graphql/index.js';
import { AccountByIdLoader } from './account-by-id.loader.js';
import { AttributeValue } from './attribute.model.js';
import { AttributeService } from './attribute.service.js';
import { AttributesByStudyLoader } from './attributes-by-study.loader.js';
import { RespondentErasureService } from './respondent-erasure.service.js';
import { RespondentFilter } from './respondent-filter.input.js';
import { Account, Respondent } from './respondent.model.js';
import { RespondentService } from './respondent.service.js';
import { UpdateRespondentInput } from './update-respondent.input.js';

// Made at load time: the schema is built from what has been declared by then.
const RespondentConnection = connectionOf(Respondent);

@Resolver(() => Respondent)
export class RespondentResolver {
  constructor(
    private readonly service: RespondentService,
    private readonly erasure: RespondentErasureService,
    private readonly attributeService: AttributeService,
  ) {}

  @Query(() => RespondentConnection, { description: 'In the order in which they came into the study' })
  @Allow('viewer')
  respondents(
    @Ctx() ctx: RequestContext,
    @Args('studyId', { type: () => ID }) studyId: string,
    @Args() page: PageArgs,
    @Args('filter', { type: () => RespondentFilter, nullable: true }) filter?: RespondentFilter | null,
  ): Promise<Page<Respondent>> {
    return this.service.list(ctx, studyId, filter ?? {}, page);
  }

  @Query(() => Respondent)
  @Allow('viewer')
  respondent(@Ctx() ctx: RequestContext, @Args('id', { type: () => ID }) id: string): Promise<Respondent> {
    return this.service.get(ctx, id);
  }

  @Mutation(() => Respondent)
  @Allow('editor')
  updateRespondent(@Ctx() ctx: RequestContext, @Args('input') input: UpdateRespondentInput): Promise<Respondent> {
    return this.service.update(ctx, input);
  }

  @Mutation(() => Boolean, { description: 'Removes the person and everything that came from them; there is no undo' })
  @Allow('editor')
  eraseRespondent(@Ctx() ctx: RequestContext, @Args('id', { type: () => ID }) id: string): Promise<boolean> {
    return this.erasure.erase(ctx, id);
  }

  @ResolveField(() => Account, { nullable: true })
  account(@Parent() { accountId }: Respondent, @Loaders() loaders: RequestLoaders): Promise<Account> | null {
    return accountId ? loaders.get(AccountByIdLoader).load(accountId) : null;
  }

  @ResolveField(() => [AttributeValue], { description: 'One for each attribute that the study knows' })
  async attributes(@Parent() respondent: Respondent, @Loaders() loaders: RequestLoaders): Promise<AttributeValue[]> {
    const known = await loaders.get(AttributesByStudyLoader).load(respondent.studyId);
    return this.attributeService.present(known, respondent.storedAttributes);
  }
}
