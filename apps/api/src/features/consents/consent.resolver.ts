import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/auth/index.js';
import { Ctx, type RequestContext } from '../../platform/context/index.js';
import { Loaders, type RequestLoaders } from '../../platform/graphql/index.js';
import { Respondent } from '../respondents/index.js';
import { Study } from '../studies/index.js';
import { QuotingRuleInput, StateConsentInput, StateConsentsInput } from './consent.input.js';
import { Consent, ConsentStatement, StatedConsents, StudyConsents } from './consent.model.js';
import { ConsentStatementsByRespondentLoader } from './consent-statements-by-respondent.loader.js';
import { ConsentStatingService } from './consent-stating.service.js';
import { ConsentsByRespondentLoader } from './consents-by-respondent.loader.js';
import { ConsentsByStudyLoader } from './consents-by-study.loader.js';
import { QuotingService } from './quoting.service.js';

/** What consents add to a respondent. */
@Resolver(() => Respondent)
export class ConsentResolver {
  constructor(private readonly stating: ConsentStatingService) {}

  @Mutation(() => Respondent, { description: 'Notes what a person stated; what was stated before stays on record' })
  @Allow('editor')
  stateConsent(@Ctx() ctx: RequestContext, @Args('input') input: StateConsentInput): Promise<Respondent> {
    return this.stating.state(ctx, input);
  }

  @Mutation(() => StatedConsents)
  @Allow('editor')
  stateConsents(@Ctx() ctx: RequestContext, @Args('input') input: StateConsentsInput): Promise<StatedConsents> {
    return this.stating.stateOfMany(ctx, input);
  }

  @ResolveField(() => [Consent], { description: 'One for each purpose' })
  consents(@Parent() { id }: Respondent, @Loaders() loaders: RequestLoaders): Promise<Consent[]> {
    return loaders.get(ConsentsByRespondentLoader).load(id);
  }

  @ResolveField(() => [ConsentStatement], { description: 'Everything the person ever stated, newest first' })
  consentStatements(@Parent() { id }: Respondent, @Loaders() loaders: RequestLoaders): Promise<ConsentStatement[]> {
    return loaders.get(ConsentStatementsByRespondentLoader).load(id);
  }
}

/** What consents add to a study. */
@Resolver(() => Study)
export class StudyConsentsResolver {
  constructor(private readonly quoting: QuotingService) {}

  @Mutation(() => Study, { description: 'Says whether people who were not asked may be quoted outside the workspace' })
  @Allow('editor')
  setQuotingRule(@Ctx() ctx: RequestContext, @Args('input') input: QuotingRuleInput): Promise<Study> {
    return this.quoting.setRule(ctx, input);
  }

  @ResolveField(() => StudyConsents)
  consents(@Parent() { id }: Study, @Loaders() loaders: RequestLoaders): Promise<StudyConsents> {
    return loaders.get(ConsentsByStudyLoader).load(id);
  }
}
