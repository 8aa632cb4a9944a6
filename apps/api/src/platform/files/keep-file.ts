import { InvalidError } from '@needfinder/domain';
import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** How many bytes the check of the content wants to see. */
export const HEAD_BYTES = 4096;

export interface KeptFile {
  /** Bytes. */
  readonly size: number;
  /** Of the content, hex. */
  readonly sha256: string;
}

interface KeepOptions {
  /** As people call it, for what is said when it is refused. */
  readonly name: string;
  readonly mostBytes: number;
  /** Throws when content that begins like this, with at most HEAD_BYTES, is not to be kept. */
  readonly checkHead: (head: Buffer) => void;
}

/**
 * Writes what the stream carries to a new file, in constant memory. When it throws, no file is left.
 *
 * @throws InvalidError `file.size`, and whatever `checkHead` throws.
 */
export async function keepFile(path: string, content: Readable, options: KeepOptions): Promise<KeptFile> {
  const seen = inspect(options);
  await mkdir(dirname(path), { recursive: true });
  try {
    await pipeline(content, seen.stream, createWriteStream(path, { flags: 'wx', mode: 0o600 }));
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
  return { size: seen.bytes(), sha256: seen.hash.digest('hex') };
}

/** A pass-through that measures, hashes, and looks at the beginning as soon as it is there. */
function inspect({ name, mostBytes, checkHead }: KeepOptions) {
  const hash = createHash('sha256');
  let bytes = 0;
  let head = Buffer.alloc(0);
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      hash.update(chunk);
      try {
        if (bytes > mostBytes) {
          throw new InvalidError('file.size', `"${name}" is larger than ${mostBytes} bytes`, { most: mostBytes });
        }
        if (head.length < HEAD_BYTES) {
          head = Buffer.concat([head, chunk.subarray(0, HEAD_BYTES - head.length)]);
          if (head.length === HEAD_BYTES) checkHead(head);
        }
        done(null, chunk);
      } catch (error) {
        done(error as Error);
      }
    },
    flush(done) {
      try {
        if (head.length < HEAD_BYTES) checkHead(head);
        done();
      } catch (error) {
        done(error as Error);
      }
    },
  });
  return { stream, hash, bytes: () => bytes };
}
