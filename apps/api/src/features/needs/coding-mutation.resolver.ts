import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/auth/index.js';
import { Ctx, type RequestContext } from '../../platform/context/index.js';
import { Job, JobService } from '../../platform/jobs/index.js';
import { ChangeKindArgs, CodingIdsArgs, MoveCodingsInput, NeedRatingInput, SplitNeedInput } from './codebook.input.js';
import { CodingEditingService } from './coding-editing.service.js';
import { Codebook } from './need.model.js';
import { NeedService } from './need.service.js';
import { ProposalService } from './proposal.service.js';
import { RatingLinkingService } from './rating-linking.service.js';

/** Proposals of the engine, and steps on codings and ratings. */
@Resolver()
export class CodingMutationResolver {
  constructor(
    private readonly codebooks: NeedService,
    private readonly codings: CodingEditingService,
    private readonly ratings: RatingLinkingService,
    private readonly proposals: ProposalService,
    private readonly jobs: JobService,
  ) {}

  @Mutation(() => Job, { description: 'Reads all answers and interviews; what people decided stays as it is' })
  @Allow('editor')
  async proposeNeeds(@Ctx() ctx: RequestContext, @Args('studyId', { type: () => ID }) studyId: string): Promise<Job> {
    return this.jobs.get(ctx, await this.proposals.request(ctx, studyId));
  }

  @Mutation(() => Codebook)
  @Allow('editor')
  async acceptCodings(@Ctx() ctx: RequestContext, @Args() { codingIds }: CodingIdsArgs): Promise<Codebook> {
    return this.codebooks.codebookOf(ctx, await this.codings.accept(ctx, codingIds));
  }

  @Mutation(() => Codebook)
  @Allow('editor')
  async rejectCodings(@Ctx() ctx: RequestContext, @Args() { codingIds }: CodingIdsArgs): Promise<Codebook> {
    return this.codebooks.codebookOf(ctx, await this.codings.reject(ctx, codingIds));
  }

  @Mutation(() => Codebook, { description: 'Accepts passages as mentions of this kind' })
  @Allow('editor')
  async changeCodingKind(@Ctx() ctx: RequestContext, @Args() args: ChangeKindArgs): Promise<Codebook> {
    return this.codebooks.codebookOf(ctx, await this.codings.changeKind(ctx, args));
  }

  @Mutation(() => Codebook, { description: 'Puts passages to another need' })
  @Allow('editor')
  async moveCodings(@Ctx() ctx: RequestContext, @Args('input') input: MoveCodingsInput): Promise<Codebook> {
    return this.codebooks.codebookOf(ctx, await this.codings.move(ctx, input));
  }

  @Mutation(() => Codebook, { description: 'A new need takes these passages along' })
  @Allow('editor')
  async splitNeed(@Ctx() ctx: RequestContext, @Args('input') input: SplitNeedInput): Promise<Codebook> {
    return this.codebooks.codebookOf(ctx, await this.codings.split(ctx, input));
  }

  @Mutation(() => Codebook)
  @Allow('editor')
  async linkRating(@Ctx() ctx: RequestContext, @Args('input') input: NeedRatingInput): Promise<Codebook> {
    return this.codebooks.codebookOf(ctx, await this.ratings.link(ctx, input));
  }

  @Mutation(() => Codebook)
  @Allow('editor')
  async unlinkRating(@Ctx() ctx: RequestContext, @Args('id', { type: () => ID }) id: string): Promise<Codebook> {
    return this.codebooks.codebookOf(ctx, await this.ratings.unlink(ctx, id));
  }
}
