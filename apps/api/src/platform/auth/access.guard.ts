import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { GqlExecutionContext } from '@nestjs/graphql';
import { ForbiddenError } from '@needfinder/domain';
import type { GraphQLResolveInfo } from 'graphql';
import type { Request } from 'express';
import { callerOf, contextOf, includesRole } from '../context/index.js';
import { ACCESS, type Access } from './access.decorator.js';

/** In front of every handler: no access rule, no access. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(execution: ExecutionContext): boolean {
    const access = this.reflector.get<Access | undefined>(ACCESS, execution.getHandler());
    if (!access) throw new ForbiddenError('auth.no-rule', 'Nobody may call this');
    if (access === 'everybody') return true;
    const caller = callerOf(execution);
    const ctx = contextOf(caller);
    if (!includesRole(ctx.role, access)) {
      throw new ForbiddenError('auth.role', `This needs the role ${access}; yours is ${ctx.role}`, {
        role: ctx.role,
      });
    }
    const scope = isWrite(execution) ? 'write' : 'read';
    if (!caller.scopes.includes(scope)) {
      throw new ForbiddenError('auth.scope', `This API token lacks the scope ${scope}`, { scope });
    }
    return true;
  }
}

function isWrite(execution: ExecutionContext): boolean {
  if (execution.getType<string>() === 'graphql') {
    const info = GqlExecutionContext.create(execution).getInfo<GraphQLResolveInfo>();
    return info.operation.operation === 'mutation';
  }
  return !['GET', 'HEAD'].includes(execution.switchToHttp().getRequest<Request>().method);
}
