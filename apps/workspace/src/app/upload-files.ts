import { workspaceIdIn } from './paths.js';

export interface UploadedFile {
  readonly id: string;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
}

interface UploadOptions {
  /** Told how much of all files has been sent, in [0, 1]. */
  readonly onProgress?: (share: number) => void;
  readonly signal?: AbortSignal;
}

/**
 * Sends files to the server, which keeps them until an import uses them.
 * @throws Error with the server's own sentence when it refuses them, or with ours when it cannot be reached.
 */
export function uploadFiles(files: readonly File[], options: UploadOptions = {}): Promise<readonly UploadedFile[]> {
  const { onProgress, signal } = options;
  const body = new FormData();
  for (const file of files) body.append('file', file);
  // `fetch` cannot say how much has been sent.
  const request = new XMLHttpRequest();
  request.open('POST', '/api/files');
  request.responseType = 'json';
  request.setRequestHeader('x-needfinder-client', '1');
  request.setRequestHeader('x-workspace-id', workspaceIdIn(window.location.pathname) ?? '');
  request.upload.onprogress = ({ loaded, total }) => onProgress?.(total > 0 ? loaded / total : 0);
  signal?.addEventListener('abort', () => request.abort());
  return new Promise((resolve, reject) => {
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) return resolve(request.response as readonly UploadedFile[]);
      const refusal = request.response as { message?: string } | null;
      reject(new Error(refusal?.message ?? `The server refused the files (${request.status})`));
    };
    request.onerror = () => reject(new Error('The server could not be reached; nothing was sent'));
    request.onabort = () => reject(new Error('The upload was cancelled'));
    request.send(body);
  });
}
