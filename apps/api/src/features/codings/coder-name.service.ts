import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { MemberService } from '../accounts/index.js';

/** What coders are called. */
@Injectable()
export class CoderNameService {
  constructor(private readonly members: MemberService) {}

  /** @returns the name of a coder by id. */
  async all(ctx: RequestContext): Promise<(id: string) => string> {
    const names = new Map((await this.members.list(ctx)).map(({ user }) => [user.id, user.name]));
    return (id) => names.get(id) ?? 'Former member';
  }
}
