import { Injectable } from '@nestjs/common';
import { InvalidError, NotFoundError } from '@needfinder/domain';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import type { WorkspaceEntity } from './workspace.entity.js';
import { WorkspaceRepository } from './workspace.repository.js';

const LONGEST_NAME = 120;

@Injectable()
export class WorkspaceService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly workspaces: WorkspaceRepository,
  ) {}

  /** Makes the tenant `id`, with whatever `work` adds to it in the same transaction. */
  create(id: string, name: string, work: () => Promise<void>): Promise<void> {
    return this.database.inTenant(id, async () => {
      await this.workspaces.insert(id, name);
      await work();
    });
  }

  current(ctx: Pick<RequestContext, 'workspaceId'>): Promise<WorkspaceEntity> {
    return this.database.inTenant(ctx.workspaceId, async () => {
      const workspace = await this.workspaces.find(ctx.workspaceId);
      if (!workspace) throw new NotFoundError('workspace.not-found', `There is no workspace ${ctx.workspaceId}`);
      return workspace;
    });
  }

  rename(ctx: RequestContext, name: string): Promise<WorkspaceEntity> {
    const given = name.trim();
    if (!given) throw new InvalidError('workspace.name', 'A workspace needs a name');
    if (given.length > LONGEST_NAME) {
      const message = `A workspace name has at most ${LONGEST_NAME} characters; this one has ${given.length}`;
      throw new InvalidError('workspace.name-long', message, { length: given.length });
    }
    return this.database.inTenant(ctx, async () => {
      await this.workspaces.rename(ctx.workspaceId, given);
      return this.current(ctx);
    });
  }
}
