import { Mutation, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/auth/index.js';
import { Ctx, type RequestContext } from '../../platform/context/index.js';
import { Study } from '../studies/index.js';
import { DemoStudyService } from './demo-study.service.js';

@Resolver(() => Study)
export class DemoStudyResolver {
  constructor(private readonly demos: DemoStudyService) {}

  @Mutation(() => [Study], { description: 'Puts fresh demo studies in the place of those that are there' })
  @Allow('editor')
  resetDemo(@Ctx() ctx: RequestContext): Promise<Study[]> {
    return this.demos.reset(ctx);
  }
}
