import { Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Loaders, type RequestLoaders } from '../../platform/graphql/index.js';
import { examplesOf } from './example-passages.loader.js';
import { Need, Theme } from './need.model.js';
import { NeedsByStudyLoader } from './needs-by-study.loader.js';
import { Passage } from './passage.model.js';
import { ThemeByIdLoader } from './theme-by-id.loader.js';
import { ThemeCountLoader } from './theme-count.loader.js';

@Resolver(() => Theme)
export class ThemeResolver {
  @ResolveField(() => [Need], { description: 'Of every status; needs that were merged into others not' })
  async needs(@Parent() { id, studyId }: Theme, @Loaders() loaders: RequestLoaders): Promise<Need[]> {
    const needs = await loaders.get(NeedsByStudyLoader).load(studyId);
    return needs.filter(({ themeId }) => themeId === id);
  }

  @ResolveField(() => Theme, { nullable: true, description: 'The theme it stands under' })
  parent(@Parent() { parentId }: Theme, @Loaders() loaders: RequestLoaders): Promise<Theme> | null {
    return parentId ? loaders.get(ThemeByIdLoader).load(parentId) : null;
  }

  @ResolveField(() => [Passage], { description: 'Passages that show it well' })
  examples(@Parent() { examples }: Theme, @Loaders() loaders: RequestLoaders): Promise<Passage[]> {
    return examplesOf(examples, loaders);
  }

  @ResolveField(() => Int, { description: 'Passages that are coded with the theme itself' })
  async mentions(@Parent() { id }: Theme, @Loaders() loaders: RequestLoaders): Promise<number> {
    return (await loaders.get(ThemeCountLoader).load(id))?.mentions ?? 0;
  }

  @ResolveField(() => Int, { description: 'People who speak in them; an interview with nobody named counts as one' })
  async respondents(@Parent() { id }: Theme, @Loaders() loaders: RequestLoaders): Promise<number> {
    return (await loaders.get(ThemeCountLoader).load(id))?.respondents ?? 0;
  }
}
