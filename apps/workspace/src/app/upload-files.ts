import { workspaceIdIn } from './paths.js';

export interface UploadedFile {
  readonly id: string;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
}

/**
 * Sends files to the server, which keeps them until an import uses them.
 * @throws Error with the server's own sentence when it refuses them.
 */
export async function uploadFiles(files: readonly File[]): Promise<readonly UploadedFile[]> {
  const body = new FormData();
  for (const file of files) body.append('file', file);
  const response = await fetch('/api/files', {
    method: 'POST',
    body,
    credentials: 'same-origin',
    headers: { 'x-needfinder-client': '1', 'x-workspace-id': workspaceIdIn(window.location.pathname) ?? '' },
  });
  if (response.ok) return (await response.json()) as readonly UploadedFile[];
  const refusal = (await response.json().catch(() => null)) as { message?: string } | null;
  throw new Error(refusal?.message ?? `The server refused the files (${response.status})`);
}
