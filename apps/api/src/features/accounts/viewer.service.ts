import { Injectable } from '@nestjs/common';
import { ForbiddenError } from '@needfinder/domain';
import { type Caller, SIGN_IN_NEEDED } from '../../platform/context/index.js';
import { WorkspaceService } from '../workspaces/index.js';
import type { User, Viewer } from './account.model.js';
import { MemberRepository } from './member.repository.js';
import type { UserEntity } from './user.entity.js';
import { UserRepository } from './user.repository.js';

/** What the API shows of a person. */
export const asUser = ({ id, name, email, passwordHash }: UserEntity): User => ({
  id,
  name,
  email,
  hasPassword: passwordHash !== null,
});

@Injectable()
export class ViewerService {
  constructor(
    private readonly users: UserRepository,
    private readonly memberships: MemberRepository,
    private readonly workspaces: WorkspaceService,
  ) {}

  /** Who asks, or null for a stranger. */
  async viewerOf({ context }: Caller): Promise<Viewer | null> {
    return context?.userId ? this.viewer(context.userId, context.workspaceId) : null;
  }

  /**
   * A person in the workspace that was asked for, or else in the first.
   *
   * @throws ForbiddenError when the person belongs to none.
   */
  async viewer(userId: string, workspaceId?: string): Promise<Viewer> {
    const user = await this.users.find(userId);
    const memberships = await this.memberships.ofUser(userId);
    const current = memberships.find((one) => one.workspaceId === workspaceId) ?? memberships[0];
    if (!user || !current) throw new ForbiddenError(SIGN_IN_NEEDED, 'You do not belong to any workspace here');
    // One transaction each: no tenant may see another, not even to list the names.
    const workspaces = [];
    for (const { workspaceId: id } of memberships) workspaces.push(await this.workspaces.current({ workspaceId: id }));
    const workspace = workspaces.find((one) => one.id === current.workspaceId)!;
    return { user: asUser(user), role: current.role, workspace, workspaces };
  }
}
