import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import { ForbiddenError } from '@needfinder/domain';
import type { Request, Response } from 'express';
import type { Caller, RequestContext } from './request-context.js';

interface GraphqlContext {
  readonly caller: Caller;
  readonly res?: Response;
}

/** The caller behind a GraphQL operation or an HTTP request. */
export function callerOf(execution: ExecutionContext): Caller {
  if (execution.getType<string>() === 'graphql') {
    return GqlExecutionContext.create(execution).getContext<GraphqlContext>().caller;
  }
  return execution.switchToHttp().getRequest<Request & { caller: Caller }>().caller;
}

/** The one refusal that a client answers by showing the sign-in page. */
export const SIGN_IN_NEEDED = 'auth.sign-in-needed';

/** @throws ForbiddenError when nobody is signed in; possible only behind `@Public()`. */
export function contextOf(caller: Caller): RequestContext {
  if (!caller.context) throw new ForbiddenError(SIGN_IN_NEEDED, 'Sign in to do this');
  return caller.context;
}

/** `@Ctx() ctx: RequestContext` in resolvers and controllers. */
export const Ctx = createParamDecorator((_: unknown, execution: ExecutionContext) => contextOf(callerOf(execution)));

/** `@CallerOf() caller: Caller`, for the few handlers that strangers may call. */
export const CallerOf = createParamDecorator((_: unknown, execution: ExecutionContext) => callerOf(execution));

/** `@Reply() reply: Response`: the HTTP response, for the handlers that set a cookie. */
export const Reply = createParamDecorator((_: unknown, execution: ExecutionContext): Response => {
  if (execution.getType<string>() !== 'graphql') return execution.switchToHttp().getResponse<Response>();
  const { res } = GqlExecutionContext.create(execution).getContext<GraphqlContext>();
  if (!res) throw new ForbiddenError('auth.no-cookie-here', 'This needs an HTTP request, not a socket');
  return res;
});
