import { useRef, useState } from 'react';
import { uploadFiles } from '../../app/upload-files.js';

/** One file on its way to the server. */
export interface Upload {
  readonly key: number;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** Sent so far, in [0, 1]. */
  readonly share: number;
  /** Id of the file on the server, once it is there. */
  readonly id: string | null;
  readonly error: string | null;
}

/** Files are sent one by one, so that one that is refused does not take the others along. */
export function useUploads() {
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const nextKey = useRef(0);
  const running = useRef(new Map<number, AbortController>());
  const change = (key: number, to: Partial<Upload>) =>
    setUploads((all) => all.map((upload) => (upload.key === key ? { ...upload, ...to } : upload)));

  const send = async (file: File) => {
    const key = (nextKey.current += 1);
    const abort = new AbortController();
    running.current.set(key, abort);
    setUploads((all) => [...all, { key, name: file.name, size: file.size, share: 0, id: null, error: null }]);
    try {
      const onProgress = (share: number) => change(key, { share });
      const [sent] = await uploadFiles([file], { onProgress, signal: abort.signal });
      change(key, { share: 1, id: sent!.id });
    } catch (error) {
      change(key, { error: (error as Error).message });
    } finally {
      running.current.delete(key);
    }
  };
  const remove = (key: number) => {
    running.current.get(key)?.abort();
    setUploads((all) => all.filter((upload) => upload.key !== key));
  };
  return { uploads, add: (files: readonly File[]) => files.forEach((file) => void send(file)), remove };
}
