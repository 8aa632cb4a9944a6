import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Ctx, type RequestContext } from '../../platform/context/index.js';
import { Study } from '../studies/index.js';
import { Import } from './import.model.js';
import { ImportService } from './import.service.js';

/** What imports add to a study. */
@Resolver(() => Study)
export class StudyImportsResolver {
  constructor(private readonly service: ImportService) {}

  @ResolveField(() => [Import], { description: 'Newest first' })
  imports(@Ctx() ctx: RequestContext, @Parent() study: Study): Promise<Import[]> {
    return this.service.ofStudy(ctx, study.id);
  }
}
