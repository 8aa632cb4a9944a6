import { Float, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Loaders, type RequestLoaders } from '../../platform/graphql/index.js';
import { Interview, Turn } from '../interviews/index.js';
import { Answer } from '../responses/index.js';
import { CodedShareLoader } from './coded-share.loader.js';
import { Passage } from './passage.model.js';
import { PassagesByResponseLoader } from './passages-by-response.loader.js';
import { PassagesByTurnLoader } from './passages-by-turn.loader.js';

/** What the codebook adds to an answer. */
@Resolver(() => Answer)
export class AnswerPassagesResolver {
  @ResolveField(() => [Passage], { description: 'In the order of the text; none for an answer that is not open text' })
  async passages(@Parent() { responseId, question }: Answer, @Loaders() loaders: RequestLoaders): Promise<Passage[]> {
    if (question.kind !== 'open-text') return [];
    const passages = await loaders.get(PassagesByResponseLoader).load(responseId);
    return passages.filter(({ questionId }) => questionId === question.id);
  }
}

/** What the codebook adds to a turn. */
@Resolver(() => Turn)
export class TurnPassagesResolver {
  @ResolveField(() => [Passage], { description: 'In the order of the text' })
  passages(@Parent() { id }: Turn, @Loaders() loaders: RequestLoaders): Promise<Passage[]> {
    return loaders.get(PassagesByTurnLoader).load(id);
  }
}

/** What the codebook adds to an interview. */
@Resolver(() => Interview)
export class InterviewCodedShareResolver {
  @ResolveField(() => Float, { description: "Share of the respondent's turns in which a need is mentioned" })
  codedShare(@Parent() { id }: Interview, @Loaders() loaders: RequestLoaders): Promise<number> {
    return loaders.get(CodedShareLoader).load(id);
  }
}
