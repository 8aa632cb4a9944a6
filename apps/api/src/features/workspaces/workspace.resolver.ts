import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/auth/index.js';
import { Ctx, type RequestContext } from '../../platform/context/index.js';
import { NodeRegistry } from '../../platform/graphql/index.js';
import { Workspace } from './workspace.model.js';
import { WorkspaceService } from './workspace.service.js';

@Resolver(() => Workspace)
export class WorkspaceResolver {
  constructor(
    private readonly workspaces: WorkspaceService,
    nodes: NodeRegistry,
  ) {
    nodes.register({
      typename: 'Workspace',
      find: async (ctx, id) => (id === ctx.workspaceId ? this.workspaces.current(ctx) : null),
    });
  }

  @Query(() => Workspace, { description: 'The workspace of this request' })
  @Allow('viewer')
  workspace(@Ctx() ctx: RequestContext): Promise<Workspace> {
    return this.workspaces.current(ctx);
  }

  @Mutation(() => Workspace)
  @Allow('owner')
  renameWorkspace(@Ctx() ctx: RequestContext, @Args('name') name: string): Promise<Workspace> {
    return this.workspaces.rename(ctx, name);
  }
}
