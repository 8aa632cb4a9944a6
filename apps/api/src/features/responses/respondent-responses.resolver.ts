import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Loaders, type RequestLoaders } from '../../platform/graphql/index.js';
import { Respondent } from '../respondents/index.js';
import { Response } from './response.model.js';
import { ResponsesByRespondentLoader } from './responses-by-respondent.loader.js';

/** What responses add to a respondent. */
@Resolver(() => Respondent)
export class RespondentResponsesResolver {
  @ResolveField(() => [Response], { description: 'Current ones first, then those that were replaced, newest first' })
  responses(@Parent() respondent: Respondent, @Loaders() loaders: RequestLoaders): Promise<Response[]> {
    return loaders.get(ResponsesByRespondentLoader).load(respondent.id);
  }
}
