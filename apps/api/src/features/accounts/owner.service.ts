import { Injectable } from '@nestjs/common';
import { newId } from '../../platform/ids/index.js';
import { WorkspaceService } from '../workspaces/index.js';
import { MemberRepository } from './member.repository.js';
import { SignInService } from './sign-in.service.js';
import { UserRepository } from './user.repository.js';

export interface FirstOwner {
  readonly workspaceId: string;
  readonly userId: string;
  /** Whether this very call made workspace and owner: the moment to load the demo study. */
  readonly isNew: boolean;
}

/** The owner of a fresh installation, who has no password yet. */
@Injectable()
export class OwnerService {
  constructor(
    private readonly workspaces: WorkspaceService,
    private readonly users: UserRepository,
    private readonly memberships: MemberRepository,
    private readonly signIns: SignInService,
  ) {}

  /** Makes the first workspace and its owner, unless somebody is there already. */
  async ensure(): Promise<FirstOwner> {
    const first = await this.users.first();
    if (first) {
      const membership = await this.memberships.choose(first.id, undefined);
      return { workspaceId: membership?.workspaceId ?? '', userId: first.id, isNew: false };
    }
    return { ...(await this.make('My workspace', null)), isNew: true };
  }

  /** One more workspace with an owner of its own, who enters by the link. */
  async createWorkspace(
    name: string,
    email: string,
  ): Promise<{ workspaceId: string; userId: string; linkToken: string }> {
    const made = await this.make(name, email);
    return { ...made, linkToken: await this.signIns.newLinkToken(made.userId) };
  }

  /** Token of a new one-time link for the owner, or null when the owner can sign in by password. */
  async linkToken(): Promise<string | null> {
    const first = await this.users.first();
    return first && first.passwordHash === null ? this.signIns.newLinkToken(first.id) : null;
  }

  private async make(name: string, email: string | null): Promise<{ workspaceId: string; userId: string }> {
    const [workspaceId, userId] = [newId(), newId()];
    await this.workspaces.create(workspaceId, name, async () => {
      await this.users.insert({ id: userId, email, name: 'Owner', passwordHash: null });
      await this.memberships.add(workspaceId, userId, 'owner');
    });
    return { workspaceId, userId };
  }
}
