import { Injectable } from '@nestjs/common';
import { InvalidError, NotFoundError } from '@needfinder/domain';
import type { RequestContext } from '../../platform/context/index.js';
import { newId } from '../../platform/ids/index.js';
import type { ApiTokenEntity, TokenScope } from './api-token.entity.js';
import { ApiTokenRepository } from './api-token.repository.js';
import { requirePerson } from './member.service.js';
import { hashSecret, newSecret } from '../../platform/secrets/index.js';

/** Tells secret scanners, and people, what they have found. */
const PREFIX = 'nf_';

@Injectable()
export class ApiTokenService {
  constructor(private readonly tokens: ApiTokenRepository) {}

  list(ctx: RequestContext): Promise<ApiTokenEntity[]> {
    return this.tokens.list(ctx.workspaceId);
  }

  /** @returns The token and its secret, which nobody can read again. */
  async create(
    ctx: RequestContext,
    name: string,
    scopes: readonly TokenScope[],
  ): Promise<ApiTokenEntity & { secret: string }> {
    requirePerson(ctx);
    if (!name.trim())
      throw new InvalidError('token.name', 'A token needs a name, so that you know later what it is for');
    if (!scopes.length) throw new InvalidError('token.scopes', 'A token needs at least one scope: read or write');
    const secret = PREFIX + newSecret();
    const id = newId();
    const { workspaceId } = ctx;
    await this.tokens.insert({
      workspaceId,
      id,
      tokenHash: hashSecret(secret),
      name: name.trim(),
      scopes: [...scopes],
      createdBy: ctx.userId!,
    });
    const token = (await this.list(ctx)).find((row) => row.id === id)!;
    return { ...token, secret };
  }

  async revoke(ctx: RequestContext, id: string): Promise<void> {
    requirePerson(ctx);
    const removed = await this.tokens.remove(ctx.workspaceId, id);
    if (!removed) throw new NotFoundError('token.not-found', `There is no API token ${id}`);
  }
}
