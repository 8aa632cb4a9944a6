import { Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Loaders, type RequestLoaders } from '../../platform/graphql/index.js';
import { Respondent } from '../respondents/index.js';
import { NeedByIdLoader } from './need-by-id.loader.js';
import { Need, RespondentNeed } from './need.model.js';
import { NeedsByRespondentLoader } from './needs-by-respondent.loader.js';
import { PassageCountLoader } from './passage-count.loader.js';
import { Passage } from './passage.model.js';
import { PassagesByRespondentLoader } from './passages-by-respondent.loader.js';

/** What the codebook adds to a respondent. */
@Resolver(() => Respondent)
export class RespondentCodebookResolver {
  @ResolveField(() => [RespondentNeed], { description: 'Needs that they mention or rate, the most mentioned first' })
  needs(@Parent() respondent: Respondent, @Loaders() loaders: RequestLoaders): Promise<RespondentNeed[]> {
    return loaders.get(NeedsByRespondentLoader).load(respondent);
  }

  @ResolveField(() => Int)
  passageCount(@Parent() { id }: Respondent, @Loaders() loaders: RequestLoaders): Promise<number> {
    return loaders.get(PassageCountLoader).load(id);
  }
}

@Resolver(() => RespondentNeed)
export class RespondentNeedResolver {
  @ResolveField(() => Need)
  need(@Parent() { needId }: RespondentNeed, @Loaders() loaders: RequestLoaders): Promise<Need> {
    return loaders.get(NeedByIdLoader).load(needId);
  }

  @ResolveField(() => [Passage], { description: 'For it and against it' })
  async passages(
    @Parent() { respondentId, needId }: RespondentNeed,
    @Loaders() loaders: RequestLoaders,
  ): Promise<Passage[]> {
    const said = await loaders.get(PassagesByRespondentLoader).load(respondentId);
    return said.filter(({ coding }) => coding.needId === needId).map(({ passage }) => passage);
  }
}
