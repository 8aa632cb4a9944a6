import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { readXml } from '@needfinder/file-formats';
import { readForeignSurvey } from '@needfinder/survey';
import { Allow } from '../../platform/auth/index.js';
import { Ctx, type RequestContext } from '../../platform/context/index.js';
import type { QuestionnaireState } from './questionnaire-state.js';
import {
  CreateQuestionnaireInput,
  CreateRespondLinkInput,
  ImportQuestionnaireInput,
  InvitePeopleInput,
  SaveQuestionnaireInput,
} from './questionnaire.input.js';
import {
  ImportedQuestionnaire,
  Invitation,
  Questionnaire,
  QuestionnaireStateEnum,
  RespondLink,
} from './questionnaire.model.js';
import { QuestionnairePresentation } from './questionnaire-presentation.js';
import { QuestionnaireService } from './questionnaire.service.js';
import { readInvitationList } from './invitation-list.js';
import { PublishingService } from './publishing.service.js';
import { RespondLinkService } from './respond-link.service.js';

@Resolver(() => Questionnaire)
export class QuestionnaireResolver {
  constructor(
    private readonly questionnaires: QuestionnaireService,
    private readonly publishing: PublishingService,
    private readonly linkService: RespondLinkService,
    private readonly present: QuestionnairePresentation,
  ) {}

  @Query(() => Questionnaire)
  @Allow('viewer')
  async questionnaire(
    @Ctx() ctx: RequestContext,
    @Args('surveyId', { type: () => ID }) surveyId: string,
  ): Promise<Questionnaire> {
    return this.present.questionnaire(await this.questionnaires.get(ctx, surveyId));
  }

  @ResolveField(() => [RespondLink], { description: 'Links that are handed out in public, oldest first' })
  async links(@Ctx() ctx: RequestContext, @Parent() { id }: Questionnaire): Promise<RespondLink[]> {
    return (await this.linkService.ofSurvey(ctx, id)).map((link) => this.present.link(link));
  }

  @ResolveField(() => Int, { description: 'People who hold an invitation that still works' })
  invitations(@Ctx() ctx: RequestContext, @Parent() { id }: Questionnaire): Promise<number> {
    return this.linkService.countInvitations(ctx, id);
  }

  @Mutation(() => Questionnaire)
  @Allow('editor')
  async createQuestionnaire(
    @Ctx() ctx: RequestContext,
    @Args('input') input: CreateQuestionnaireInput,
  ): Promise<Questionnaire> {
    return this.present.questionnaire(await this.questionnaires.create(ctx, input));
  }

  @Mutation(() => ImportedQuestionnaire, { description: 'A new draft from the file of another program' })
  @Allow('editor')
  async importQuestionnaire(
    @Ctx() ctx: RequestContext,
    @Args('input') { studyId, file }: ImportQuestionnaireInput,
  ): Promise<ImportedQuestionnaire> {
    const { program, definition, notes } = readForeignSurvey(file, readXml);
    const row = await this.questionnaires.createFrom(ctx, studyId, definition);
    return { program, notes, questionnaire: this.present.questionnaire(row) };
  }

  @Mutation(() => Questionnaire, { description: 'Keeps the draft as it is, also when it could not be published' })
  @Allow('editor')
  async saveQuestionnaire(
    @Ctx() ctx: RequestContext,
    @Args('input') { surveyId, revision, draft }: SaveQuestionnaireInput,
  ): Promise<Questionnaire> {
    return this.present.questionnaire(await this.questionnaires.saveDraft(ctx, surveyId, revision, draft));
  }

  @Mutation(() => Questionnaire, { description: 'Makes the draft the next version and opens the survey' })
  @Allow('editor')
  async publishQuestionnaire(
    @Ctx() ctx: RequestContext,
    @Args('surveyId', { type: () => ID }) surveyId: string,
  ): Promise<Questionnaire> {
    return this.present.questionnaire(await this.publishing.publish(ctx, surveyId));
  }

  @Mutation(() => Questionnaire, { description: 'Pause, close, or open again; no answer is hidden by it' })
  @Allow('editor')
  async setQuestionnaireState(
    @Ctx() ctx: RequestContext,
    @Args('surveyId', { type: () => ID }) surveyId: string,
    @Args('state', { type: () => QuestionnaireStateEnum }) state: QuestionnaireState,
  ): Promise<Questionnaire> {
    return this.present.questionnaire(await this.questionnaires.setState(ctx, surveyId, state));
  }

  @Mutation(() => RespondLink)
  @Allow('editor')
  async createRespondLink(
    @Ctx() ctx: RequestContext,
    @Args('input') { surveyId, ...link }: CreateRespondLinkInput,
  ): Promise<RespondLink> {
    return this.present.link(await this.linkService.create(ctx, surveyId, link));
  }

  @Mutation(() => [Invitation], { description: 'One address per person, for one answer each; they are not stored' })
  @Allow('editor')
  invitePeople(@Ctx() ctx: RequestContext, @Args('input') { surveyId, csv }: InvitePeopleInput): Promise<Invitation[]> {
    return this.linkService.invite(ctx, surveyId, readInvitationList(csv));
  }

  @Mutation(() => RespondLink, {
    description: 'Lets other sites show the page of a public link in a frame, or no longer',
  })
  @Allow('editor')
  async allowEmbedding(
    @Ctx() ctx: RequestContext,
    @Args('id', { type: () => ID }) id: string,
    @Args('isEmbeddable') isEmbeddable: boolean,
  ): Promise<RespondLink> {
    return this.present.link(await this.linkService.allowEmbedding(ctx, id, isEmbeddable));
  }

  @Mutation(() => RespondLink)
  @Allow('editor')
  async revokeRespondLink(
    @Ctx() ctx: RequestContext,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<RespondLink> {
    return this.present.link(await this.linkService.revoke(ctx, id));
  }
}
