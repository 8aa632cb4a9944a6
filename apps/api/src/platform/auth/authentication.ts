import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { IncomingMessage } from 'node:http';
import type { Caller } from '../context/index.js';
import { newId } from '../ids/index.js';
import { readCookie, SESSION_COOKIE } from './cookies.js';

/** What a request shows of itself. */
export interface Credentials {
  readonly requestId: string;
  readonly sessionToken?: string;
  /** Without its `Bearer ` prefix. */
  readonly bearerToken?: string;
  /** The workspace that the client wants to work in; to be checked against memberships. */
  readonly workspaceId?: string;
}

/** One way of recognising a caller. Null: these are not my credentials, or they are not valid. */
export interface Authenticator {
  authenticate(credentials: Credentials): Promise<Pick<Caller, 'context' | 'scopes' | 'sessionId'> | null>;
}

/** Marks a provider as an authenticator. The platform finds it; it knows no feature. */
export const Authenticates = DiscoveryService.createDecorator();

@Injectable()
export class Authentication implements OnModuleInit {
  private authenticators: readonly Authenticator[] = [];

  constructor(private readonly discovery: DiscoveryService) {}

  onModuleInit(): void {
    const found = this.discovery.getProviders({ metadataKey: Authenticates.KEY });
    this.authenticators = found.map((wrapper) => wrapper.instance as Authenticator);
  }

  /** Who sent this request. A token in the header is meant: it goes before a cookie that merely came along. */
  async callerOf(request: IncomingMessage, address: string, requestId = newId()): Promise<Caller> {
    const stranger: Caller = { requestId, address, context: null, scopes: ['read', 'write'] };
    const credentials = credentialsOf(request, requestId);
    if (!credentials.sessionToken && !credentials.bearerToken) return stranger;
    for (const authenticator of this.authenticators) {
      const known = await authenticator.authenticate(credentials);
      if (known) return { ...stranger, ...known };
    }
    return stranger;
  }
}

const header = (request: IncomingMessage, name: string): string | undefined => {
  const value = request.headers[name];
  return Array.isArray(value) ? value[0] : value;
};

const queryOf = (request: IncomingMessage): URLSearchParams =>
  new URLSearchParams(/\?(.*)$/s.exec(request.url ?? '')?.[1]);

function credentialsOf(request: IncomingMessage, requestId: string): Credentials {
  const authorization = header(request, 'authorization');
  const bearerToken = authorization?.startsWith('Bearer ') ? authorization.slice('Bearer '.length) : undefined;
  const sessionToken = readCookie(request.headers.cookie, SESSION_COOKIE);
  // An element that plays or shows something cannot send headers.
  const workspaceId = header(request, 'x-workspace-id') ?? queryOf(request).get('workspace') ?? undefined;
  return {
    requestId,
    ...(bearerToken ? { bearerToken } : {}),
    // One kind of credential at a time: whoever shows a token gets what the token may do, no more.
    ...(sessionToken && !bearerToken ? { sessionToken } : {}),
    ...(workspaceId ? { workspaceId } : {}),
  };
}
