import { sendFile, type SendOptions } from './send-file.js';

export interface UploadedFile {
  readonly id: string;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
}

/**
 * Sends files to the server, which keeps them until an import uses them.
 * @throws Error as `sendFile` does; none of the files is kept then.
 */
export function uploadFiles(files: readonly File[], options: SendOptions = {}): Promise<readonly UploadedFile[]> {
  const body = new FormData();
  for (const file of files) body.append('file', file);
  return sendFile('POST', '/api/files', body, options);
}
