import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Loaders, type RequestLoaders } from '../../platform/graphql/index.js';
import { Study } from '../studies/index.js';
import { Attribute } from './attribute.model.js';
import { AttributesByStudyLoader } from './attributes-by-study.loader.js';

/** What respondents add to a study. */
@Resolver(() => Study)
export class StudyAttributesResolver {
  @ResolveField(() => [Attribute])
  attributes(@Parent() study: Study, @Loaders() loaders: RequestLoaders): Promise<Attribute[]> {
    return loaders.get(AttributesByStudyLoader).load(study.id);
  }
}
