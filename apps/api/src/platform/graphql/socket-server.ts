import type { ModuleRef } from '@nestjs/core';
import { GraphQLSchemaHost, type SubscriptionConfig } from '@nestjs/graphql';
import { type ExecutionArgs, GraphQLError, parse, specifiedRules, validate, type ValidationRule } from 'graphql';
import { CloseCode, type Context, type ServerOptions, type SubscribePayload } from 'graphql-ws';
import type { IncomingMessage } from 'node:http';
import { type Authentication, isSameOrigin } from '../auth/index.js';
import type { Caller } from '../context/index.js';
import type { Logger } from '../logging/index.js';
import { mayRun, notPersisted } from './operation-policy.js';
import type { PersistedOperations } from './persisted-operations.js';
import { presentError } from './present-error.js';

export interface SocketParts {
  readonly authentication: Authentication;
  readonly operations: PersistedOperations;
  readonly isProduction: boolean;
  readonly modules: ModuleRef;
  readonly logger: Logger;
  readonly rules: readonly ValidationRule[];
}

interface Extra {
  readonly request: IncomingMessage;
  readonly socket: { close(code: number, reason: string): void };
}
type SocketOptions = ServerOptions<Record<string, unknown>, Extra>;
type Socket = Context<Record<string, unknown>, Extra>;

/**
 * Subscriptions over graphql-ws. A browser is known by its cookie and must come from our own origin; a program sends
 * `connectionParams: { authorization, workspaceId }`. Everybody is recognised anew for each
 * operation and each event.
 */
export function socketServer(parts: SocketParts): SubscriptionConfig['graphql-ws'] {
  const present = presentError(parts.logger);
  const hooks: Partial<SocketOptions> = {
    async onConnect(socket) {
      // A page of somebody else's can open a socket here, and the browser sends our cookie along.
      if (!isSameOrigin(socket.extra.request)) return false;
      return (await recognise(parts.authentication, socket)).context !== null;
    },
    async onSubscribe(socket, _id, payload) {
      const source = payload.query || persistedDocument(payload, parts.operations);
      const caller = await recognise(parts.authentication, socket);
      if (!mayRun(caller, source, parts.operations, parts.isProduction)) return [notPersisted()];
      return executionArgs(parts, payload, source, { req: socket.extra.request, caller, modules: parts.modules });
    },
    onError: (_socket, _id, _payload, errors) => errors.map((error) => present(asJson(error), error)),
    async onNext(socket, _id, _payload, _args, { errors, ...result }) {
      // A session that ended meanwhile hears nothing more, and what listened on it is shut.
      if ((await recognise(parts.authentication, socket)).context === null) {
        socket.extra.socket.close(CloseCode.Forbidden, 'Forbidden');
        return { data: null };
      }
      return errors ? { ...result, errors: errors.map((error) => present(asJson(error), error)) } : undefined;
    },
  };
  // Nest's type knows fewer hooks than graphql-ws, and hands all of them on.
  return hooks as SubscriptionConfig['graphql-ws'];
}

const asJson = (error: unknown) =>
  error instanceof GraphQLError ? error.toJSON() : new GraphQLError(String(error)).toJSON();

function recognise(authentication: Authentication, socket: Socket): Promise<Caller> {
  const { request } = socket.extra;
  const { authorization, workspaceId } = socket.connectionParams ?? {};
  if (typeof authorization === 'string') request.headers.authorization = authorization;
  if (typeof workspaceId === 'string') request.headers['x-workspace-id'] = workspaceId;
  return authentication.callerOf(request, request.socket.remoteAddress ?? '');
}

function persistedDocument(payload: SubscribePayload, operations: PersistedOperations): string {
  const persisted = payload.extensions?.['persistedQuery'] as { sha256Hash?: string } | undefined;
  return operations.document(persisted?.sha256Hash ?? '') ?? '';
}

/** Parsed and checked against the same limits as operations over HTTP. */
function executionArgs(
  parts: SocketParts,
  { operationName, variables }: SubscribePayload,
  source: string,
  contextValue: object,
): ExecutionArgs | readonly GraphQLError[] {
  const { schema } = parts.modules.get(GraphQLSchemaHost, { strict: false });
  let document: ExecutionArgs['document'];
  try {
    document = parse(source);
  } catch (error) {
    return [error as GraphQLError];
  }
  const faults = validate(schema, document, [...specifiedRules, ...parts.rules]);
  if (faults.length) return faults;
  return { schema, document, operationName, variableValues: variables, contextValue };
}
