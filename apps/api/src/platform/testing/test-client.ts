import type { INestApplication } from '@nestjs/common';
import type { AddressInfo } from 'node:net';

export interface GraphqlReply<T> {
  readonly data: T;
  readonly errors?: {
    readonly message: string;
    readonly path?: string[];
    readonly extensions: Record<string, unknown>;
  }[];
}

/** One person in front of the running test app: keeps cookies and sends what our own pages send. */
export class TestClient {
  private cookie = '';

  constructor(
    private readonly app: INestApplication,
    /** Sent with every request; override to play an attacker. */
    readonly headers: Record<string, string> = { 'x-needfinder-client': '1' },
    /** What the client's sign-in found out. */
    readonly who: { readonly userId: string; readonly workspaceId: string } = { userId: '', workspaceId: '' },
  ) {}

  get origin(): string {
    return `http://127.0.0.1:${(this.app.getHttpServer().address() as AddressInfo).port}`;
  }

  /** The same person with other headers, or with a proven identity. */
  with(change: { headers?: Record<string, string>; who?: TestClient['who'] }): TestClient {
    const copy = new TestClient(this.app, change.headers ?? this.headers, change.who ?? this.who);
    copy.cookie = this.cookie;
    return copy;
  }

  get cookieHeader(): string {
    return this.cookie;
  }

  /** The whole reply, errors included. */
  async send<T = Record<string, any>>(
    query: string,
    variables: Record<string, unknown> = {},
  ): Promise<GraphqlReply<T>> {
    const response = await this.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as GraphqlReply<T>;
  }

  /** The data; an error fails the test. */
  async query<T = Record<string, any>>(query: string, variables: Record<string, unknown> = {}): Promise<T> {
    const reply = await this.send<T>(query, variables);
    if (reply.errors) throw new Error(`${JSON.stringify(reply.errors, null, 2)}\nin ${query}`);
    return reply.data;
  }

  async fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = { ...this.headers, ...(this.cookie ? { cookie: this.cookie } : {}), ...init.headers };
    const response = await fetch(this.origin + path, { ...init, headers });
    for (const line of response.headers.getSetCookie()) this.cookie = line.split(';')[0]!;
    return response;
  }

  async upload(
    name: string,
    content: string | Uint8Array<ArrayBuffer>,
  ): Promise<{ id: string; name: string; size: number }> {
    const form = new FormData();
    form.set('file', new Blob([content]), name);
    const response = await this.fetch('/api/files', { method: 'POST', body: form });
    if (!response.ok) throw new Error(`Upload of ${name}: ${response.status} ${await response.text()}`);
    return ((await response.json()) as { id: string; name: string; size: number }[])[0]!;
  }
}
