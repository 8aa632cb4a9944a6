import { Injectable } from '@nestjs/common';
import type { Caller } from '../../platform/context/index.js';
import type { Viewer } from './account.model.js';
import { UserRepository } from './user.repository.js';

@Injectable()
export class ViewerService {
  constructor(private readonly users: UserRepository) {}

  /** Who asks, or null for a stranger. */
  async viewerOf({ context }: Caller): Promise<Viewer | null> {
    if (!context || context.principal === 'system') return null;
    const { userId, role, principal, workspaceId, sharedStudyId = null } = context;
    const user = userId ? await this.users.find(userId) : null;
    return {
      id: userId,
      name: user?.name ?? null,
      email: user?.email ?? null,
      hasPassword: Boolean(user?.passwordHash),
      role,
      principal,
      workspaceId,
      sharedStudyId,
    };
  }
}
