import { workspaceIdIn } from './paths.js';

export interface SendOptions {
  /** Told how much has been sent, in [0, 1]. */
  readonly onProgress?: (share: number) => void;
  readonly signal?: AbortSignal;
}

/**
 * Sends bytes to the api and hears what it answers. `fetch` cannot say how much has been sent.
 * @throws Error with the server's own sentence when it refuses, or with ours when it cannot be reached.
 */
export function sendFile<Answer>(
  method: 'POST' | 'PUT',
  address: string,
  body: XMLHttpRequestBodyInit,
  { onProgress, signal }: SendOptions = {},
): Promise<Answer> {
  const request = new XMLHttpRequest();
  request.open(method, address);
  request.responseType = 'json';
  request.setRequestHeader('x-needfinder-client', '1');
  request.setRequestHeader('x-workspace-id', workspaceIdIn(window.location.pathname) ?? '');
  request.upload.onprogress = ({ loaded, total }) => onProgress?.(total > 0 ? loaded / total : 0);
  signal?.addEventListener('abort', () => request.abort());
  return new Promise((resolve, reject) => {
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) return resolve(request.response as Answer);
      const refusal = request.response as { message?: string } | null;
      reject(new Error(refusal?.message ?? `The server refused the file (${request.status})`));
    };
    request.onerror = () => reject(new Error('The server could not be reached; nothing was sent'));
    request.onabort = () => reject(new Error('The upload was cancelled'));
    request.send(body);
  });
}
