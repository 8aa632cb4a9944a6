import { readFile, stat, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { UsageError } from './usage.js';

export const SERVER_OPTIONS = { server: { type: 'string' }, token: { type: 'string' } } as const;
export const SERVER_HELP = `  --server URL   a running Needfinder, or NEEDFINDER_SERVER
  --token nf_…   API token (Settings › API tokens), or NEEDFINDER_TOKEN; the variable keeps it out of the process list`;

/** A running Needfinder, called with an API token. */
export interface Server {
  graphql<T>(query: string, variables: Record<string, unknown>): Promise<T>;
  /** What a GET of this path gives. */
  json<T>(path: string): Promise<T>;
  /** @returns the id of the upload. */
  upload(file: string): Promise<string>;
  /** Writes what is there into a file as it comes. @returns bytes. */
  save(path: string, file: string): Promise<number>;
}

interface GraphqlAnswer<T> {
  readonly data?: T;
  readonly errors?: readonly { readonly message: string }[];
}

/**
 * @throws UsageError when address or token is missing or wrong, and for every refusal of the server, in its words.
 */
export function connect(options: { server?: string | undefined; token?: string | undefined }): Server {
  const address = options.server ?? process.env.NEEDFINDER_SERVER;
  const token = options.token ?? process.env.NEEDFINDER_TOKEN;
  if (!address || !URL.canParse(address))
    throw new UsageError(`--server: "${address ?? ''}" is not an address like http://localhost:3000`);
  if (!token) throw new UsageError('--token or NEEDFINDER_TOKEN: an API token is needed');
  const headers = { authorization: `Bearer ${token}`, 'x-needfinder-client': '1' };

  const call = async (path: string, init: RequestInit = {}) => {
    const response = await fetch(new URL(path, address), { ...init, headers: { ...headers, ...init.headers } }).catch(
      () => {
        throw new UsageError(`${address} does not answer`);
      },
    );
    if (response.status === 401) throw new UsageError(`${address} does not know this token`);
    return response;
  };
  const refused = async (response: Response): Promise<never> => {
    const body = (await response.json().catch(() => ({}))) as { message?: string };
    throw new UsageError(body.message ?? `${address} answered ${response.status}`);
  };

  return {
    async graphql<T>(query: string, variables: Record<string, unknown>) {
      const init = {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      };
      const answer = (await (await call('/graphql', init)).json()) as GraphqlAnswer<T>;
      const [error] = answer.errors ?? [];
      if (error) throw new UsageError(error.message);
      return answer.data!;
    },
    async json<T>(path: string) {
      const response = await call(path);
      return response.ok ? ((await response.json()) as T) : refused(response);
    },
    async upload(file) {
      const form = new FormData();
      form.append('file', new Blob([new Uint8Array(await readFile(file))]), basename(file));
      const response = await call('/api/files', { method: 'POST', body: form });
      if (!response.ok) return refused(response);
      const [upload] = (await response.json()) as { id: string }[];
      return upload!.id;
    },
    async save(path, file) {
      const response = await call(path);
      if (!response.ok || !response.body) return refused(response);
      await writeFile(file, response.body);
      return (await stat(file)).size;
    },
  };
}
