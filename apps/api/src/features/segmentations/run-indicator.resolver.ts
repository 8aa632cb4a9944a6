import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Loaders, type RequestLoaders } from '../../platform/graphql/index.js';
import { Need } from '../needs/index.js';
import { NeedOrNullLoader } from './need-or-null.loader.js';
import { RunIndicator } from './run.model.js';

@Resolver(() => RunIndicator)
export class RunIndicatorResolver {
  @ResolveField(() => Need, { nullable: true, description: 'Null also when the need is gone since' })
  need(@Parent() { needId }: RunIndicator, @Loaders() loaders: RequestLoaders): Promise<Need | null> | null {
    return needId ? loaders.get(NeedOrNullLoader).load(needId) : null;
  }
}
