import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/auth/index.js';
import { Ctx, type RequestContext } from '../../platform/context/index.js';
import { Loaders, type RequestLoaders } from '../../platform/graphql/index.js';
import { Job, JobService } from '../../platform/jobs/index.js';
import { Respondent, RespondentByIdLoader } from '../respondents/index.js';
import { PersonalDataFindingService } from './personal-data-finding.service.js';
import { PersonalDataService } from './personal-data.service.js';
import {
  AddPersonalDatumInput,
  DecidePersonalDataArgs,
  keptKey,
  RedactionKeyInput,
  RedactionTextsArgs,
} from './redaction.input.js';
import {
  PersonalDataDecided,
  RedactionKeyFile,
  RedactionState,
  RedactionText,
  RedactionTextConnection,
} from './redaction.model.js';
import { RedactionService } from './redaction.service.js';

/** Who may read personal data apart from the texts they stand in may also redact them: editors. */
@Resolver(() => RedactionText)
export class RedactionResolver {
  constructor(
    private readonly data: PersonalDataService,
    private readonly finding: PersonalDataFindingService,
    private readonly redaction: RedactionService,
    private readonly jobs: JobService,
  ) {}

  @Query(() => RedactionState)
  @Allow('viewer')
  redactionState(
    @Ctx() ctx: RequestContext,
    @Args('studyId', { type: () => ID }) studyId: string,
  ): Promise<RedactionState> {
    return this.data.state(ctx, studyId);
  }

  @Query(() => RedactionTextConnection, { description: 'Answers and turns, replaced ones and those who ask included' })
  @Allow('editor')
  redactionTexts(@Ctx() ctx: RequestContext, @Args() args: RedactionTextsArgs): Promise<RedactionTextConnection> {
    return this.data.connection(ctx, args);
  }

  @Mutation(() => Job, { description: 'Looks at every text once more; what people decided stays' })
  @Allow('editor')
  async findPersonalData(
    @Ctx() ctx: RequestContext,
    @Args('studyId', { type: () => ID }) studyId: string,
  ): Promise<Job> {
    return this.jobs.get(ctx, await this.finding.requestAgain(ctx, studyId));
  }

  @Mutation(() => PersonalDataDecided)
  @Allow('editor')
  async decidePersonalData(
    @Ctx() ctx: RequestContext,
    @Args() args: DecidePersonalDataArgs,
  ): Promise<PersonalDataDecided> {
    const decided = await this.data.decide(ctx, args);
    return this.data.decided(ctx, decided[0]!.studyId, decided);
  }

  @Mutation(() => PersonalDataDecided, {
    description:
      'Accepts what waits and says, word for word, what is accepted elsewhere or was redacted under this key',
  })
  @Allow('editor')
  async acceptLikeBefore(
    @Ctx() ctx: RequestContext,
    @Args('studyId', { type: () => ID }) studyId: string,
    @Args('key', { type: () => RedactionKeyInput, nullable: true }) key: RedactionKeyInput | null,
  ): Promise<PersonalDataDecided> {
    return this.data.decided(ctx, studyId, await this.data.acceptLikeBefore(ctx, studyId, key && keptKey(key)));
  }

  @Mutation(() => PersonalDataDecided, { description: 'Marks what the engine missed, accepted for redaction' })
  @Allow('editor')
  async addPersonalDatum(
    @Ctx() ctx: RequestContext,
    @Args('input') input: AddPersonalDatumInput,
  ): Promise<PersonalDataDecided> {
    return this.data.decided(ctx, input.studyId, [await this.data.add(ctx, input)]);
  }

  @Mutation(() => RedactionKeyFile, { description: 'The key of what is accepted now; nothing of it is stored' })
  @Allow('editor')
  async makeRedactionKey(
    @Ctx() ctx: RequestContext,
    @Args('studyId', { type: () => ID }) studyId: string,
    @Args('earlier', { type: () => RedactionKeyInput, nullable: true }) earlier: RedactionKeyInput | null,
  ): Promise<RedactionKeyFile> {
    const { entries, ...key } = await this.redaction.makeKey(ctx, studyId, earlier && keptKey(earlier));
    return { ...key, entries: [...entries].map(([placeholder, words]) => ({ placeholder, words })) };
  }

  @Mutation(() => RedactionState, { description: 'Takes out what is accepted; only the key brings it back' })
  @Allow('editor')
  async redact(@Ctx() ctx: RequestContext, @Args('key') key: RedactionKeyInput): Promise<RedactionState> {
    await this.redaction.redact(ctx, keptKey(key));
    return this.data.state(ctx, key.studyId);
  }

  @Mutation(() => RedactionState, { description: 'Puts back what this key knows' })
  @Allow('editor')
  async restoreRedacted(@Ctx() ctx: RequestContext, @Args('key') key: RedactionKeyInput): Promise<RedactionState> {
    await this.redaction.restore(ctx, keptKey(key));
    return this.data.state(ctx, key.studyId);
  }

  @ResolveField(() => Respondent, { nullable: true })
  respondent(
    @Parent() { respondentId }: RedactionText,
    @Loaders() loaders: RequestLoaders,
  ): Promise<Respondent> | null {
    return respondentId ? loaders.get(RespondentByIdLoader).load(respondentId) : null;
  }
}
