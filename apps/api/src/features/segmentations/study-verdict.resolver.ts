import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Loaders, type RequestLoaders } from '../../platform/graphql/index.js';
import { Study } from '../studies/index.js';
import { LatestVerdictLoader } from './latest-verdict.loader.js';
import { LatestVerdict } from './run.model.js';

/** What segmentations add to a study. */
@Resolver(() => Study)
export class StudyVerdictResolver {
  @ResolveField(() => LatestVerdict, { nullable: true })
  latestVerdict(@Parent() { id }: Study, @Loaders() loaders: RequestLoaders): Promise<LatestVerdict | null> {
    return loaders.get(LatestVerdictLoader).load(id);
  }
}
