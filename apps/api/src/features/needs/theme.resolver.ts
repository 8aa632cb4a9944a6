import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Loaders, type RequestLoaders } from '../../platform/graphql/index.js';
import { Need, Theme } from './need.model.js';
import { NeedsByStudyLoader } from './needs-by-study.loader.js';

@Resolver(() => Theme)
export class ThemeResolver {
  @ResolveField(() => [Need], { description: 'Of every status; needs that were merged into others not' })
  async needs(@Parent() { id, studyId }: Theme, @Loaders() loaders: RequestLoaders): Promise<Need[]> {
    const needs = await loaders.get(NeedsByStudyLoader).load(studyId);
    return needs.filter(({ themeId }) => themeId === id);
  }
}
