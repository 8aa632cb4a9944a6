import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/auth/index.js';
import { Ctx, type RequestContext } from '../../platform/context/index.js';
import { connectionOf, Loaders, type Page, type RequestLoaders } from '../../platform/graphql/index.js';
import {
  AttributesByStudyLoader,
  AttributeService,
  AttributeValue,
  Respondent,
  RespondentByIdLoader,
} from '../respondents/index.js';
import { ImportInterviewsInput } from './import-interviews.input.js';
import { InterviewDraft } from './interview-draft.model.js';
import { InterviewDraftService } from './interview-draft.service.js';
import { InterviewListArgs, InterviewsBesideArgs } from './interview-filter.input.js';
import { Interview, InterviewsBeside, Speaker, Turn } from './interview.model.js';
import { InterviewRemovalService } from './interview-removal.service.js';
import { InterviewService } from './interview.service.js';
import { InterviewWritingService } from './interview-writing.service.js';
import { PreviewInterviewsInput } from './preview-interviews.input.js';
import { SpeakersByInterviewLoader } from './speakers-by-interview.loader.js';
import { TurnsByInterviewLoader } from './turns-by-interview.loader.js';
import { UpdateInterviewInput } from './update-interview.input.js';

const InterviewConnection = connectionOf(Interview);

@Resolver(() => Interview)
export class InterviewResolver {
  constructor(
    private readonly service: InterviewService,
    private readonly writing: InterviewWritingService,
    private readonly removal: InterviewRemovalService,
    private readonly drafts: InterviewDraftService,
    private readonly attributeService: AttributeService,
  ) {}

  @Query(() => InterviewConnection, { description: 'In the order in which they came into the study' })
  @Allow('viewer')
  interviews(@Ctx() ctx: RequestContext, @Args() page: InterviewListArgs): Promise<Page<Interview>> {
    return this.service.list(ctx, page);
  }

  @Query(() => InterviewsBeside)
  @Allow('viewer')
  interviewsBeside(@Ctx() ctx: RequestContext, @Args() args: InterviewsBesideArgs): Promise<InterviewsBeside> {
    return this.service.beside(ctx, args);
  }

  @Query(() => Interview)
  @Allow('viewer')
  interview(@Ctx() ctx: RequestContext, @Args('id', { type: () => ID }) id: string): Promise<Interview> {
    return this.service.get(ctx, id);
  }

  @Mutation(() => [InterviewDraft], { description: 'What an import would do; writes no interview' })
  @Allow('editor')
  previewInterviews(
    @Ctx() ctx: RequestContext,
    @Args('input') input: PreviewInterviewsInput,
  ): Promise<InterviewDraft[]> {
    return this.drafts.preview(ctx, input);
  }

  @Mutation(() => [Interview], { description: 'All of them or none; a conversation that the study has is not doubled' })
  @Allow('editor')
  importInterviews(@Ctx() ctx: RequestContext, @Args('input') input: ImportInterviewsInput): Promise<Interview[]> {
    return this.writing.import(ctx, input);
  }

  @Mutation(() => Interview)
  @Allow('editor')
  updateInterview(@Ctx() ctx: RequestContext, @Args('input') input: UpdateInterviewInput): Promise<Interview> {
    return this.writing.update(ctx, input);
  }

  @Mutation(() => Boolean)
  @Allow('editor')
  deleteInterview(@Ctx() ctx: RequestContext, @Args('id', { type: () => ID }) id: string): Promise<boolean> {
    return this.removal.delete(ctx, id);
  }

  @ResolveField(() => Respondent, { nullable: true })
  respondent(@Parent() { respondentId }: Interview, @Loaders() loaders: RequestLoaders): Promise<Respondent> | null {
    return respondentId ? loaders.get(RespondentByIdLoader).load(respondentId) : null;
  }

  @ResolveField(() => [Turn])
  turns(@Parent() interview: Interview, @Loaders() loaders: RequestLoaders): Promise<Turn[]> {
    return loaders.get(TurnsByInterviewLoader).load(interview.id);
  }

  @ResolveField(() => Int)
  async turnCount(@Parent() interview: Interview, @Loaders() loaders: RequestLoaders): Promise<number> {
    const speakers = await loaders.get(SpeakersByInterviewLoader).load(interview.id);
    return speakers.reduce((sum, speaker) => sum + speaker.turns, 0);
  }

  @ResolveField(() => [Speaker], { description: 'In the order in which they first speak' })
  speakers(@Parent() interview: Interview, @Loaders() loaders: RequestLoaders): Promise<Speaker[]> {
    return loaders.get(SpeakersByInterviewLoader).load(interview.id);
  }

  @ResolveField(() => [AttributeValue], { description: 'One for each attribute that the study knows' })
  async attributes(@Parent() interview: Interview, @Loaders() loaders: RequestLoaders): Promise<AttributeValue[]> {
    const known = await loaders.get(AttributesByStudyLoader).load(interview.studyId);
    return this.attributeService.present(known, interview.storedAttributes);
  }
}
