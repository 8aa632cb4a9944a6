import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Loaders, type RequestLoaders } from '../../platform/graphql/index.js';
import { Respondent } from '../respondents/index.js';
import { Interview } from './interview.model.js';
import { InterviewsByRespondentLoader } from './interviews-by-respondent.loader.js';

/** What interviews add to a respondent. */
@Resolver(() => Respondent)
export class RespondentInterviewsResolver {
  @ResolveField(() => [Interview])
  interviews(@Parent() respondent: Respondent, @Loaders() loaders: RequestLoaders): Promise<Interview[]> {
    return loaders.get(InterviewsByRespondentLoader).load(respondent.id);
  }
}
