import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Loaders, type RequestLoaders } from '../../platform/graphql/index.js';
import { NeedByIdLoader } from './need-by-id.loader.js';
import { Need } from './need.model.js';
import { PassageByIdLoader } from './passage-by-id.loader.js';
import { Coding, Passage } from './passage.model.js';

@Resolver(() => Coding)
export class CodingResolver {
  @ResolveField(() => Need)
  need(@Parent() { needId }: Coding, @Loaders() loaders: RequestLoaders): Promise<Need> {
    return loaders.get(NeedByIdLoader).load(needId);
  }

  @ResolveField(() => Passage)
  passage(@Parent() { passageId }: Coding, @Loaders() loaders: RequestLoaders): Promise<Passage> {
    return loaders.get(PassageByIdLoader).load(passageId);
  }
}
