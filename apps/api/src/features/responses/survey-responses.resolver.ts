import { Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Loaders, type RequestLoaders } from '../../platform/graphql/index.js';
import { Survey } from '../surveys/index.js';
import { ResponseCountLoader } from './response-count.loader.js';

/** What responses add to a survey. */
@Resolver(() => Survey)
export class SurveyResponsesResolver {
  @ResolveField(() => Int, { description: 'Current responses' })
  responses(@Parent() survey: Survey, @Loaders() loaders: RequestLoaders): Promise<number> {
    return loaders.get(ResponseCountLoader).load(survey.id);
  }
}
