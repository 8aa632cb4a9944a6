import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/auth/index.js';
import { Ctx, type RequestContext } from '../../platform/context/index.js';
import { StudyAssignments } from './assignment.model.js';
import { AssignmentService } from './assignment.service.js';
import { AssignCodersInput } from './coder.input.js';

@Resolver()
export class AssignmentResolver {
  constructor(private readonly assignments: AssignmentService) {}

  @Query(() => StudyAssignments, { description: 'Who is to code which interview, and how far everybody is' })
  @Allow('viewer')
  codingAssignments(
    @Ctx() ctx: RequestContext,
    @Args('studyId', { type: () => ID }) studyId: string,
  ): Promise<StudyAssignments> {
    return this.assignments.ofStudy(ctx, studyId);
  }

  @Mutation(() => Boolean, { description: 'These people, and nobody else, are to code each of these interviews' })
  @Allow('editor')
  async assignCoders(@Ctx() ctx: RequestContext, @Args('input') input: AssignCodersInput): Promise<boolean> {
    await this.assignments.assign(ctx, input);
    return true;
  }
}
