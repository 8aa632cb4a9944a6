import { UnreadableFileError } from '@needfinder/domain';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

const SAMPLE_BYTES = 65_536;
const NO_BYTES = new Uint8Array();
const NOT_ASCII = /[\u0080-\uffff]/;

/**
 * Guesses the encoding of a text file from its first 64 kB (a sample of exactly that size may end within a character): byte order mark, zero bytes at every second place
 * (UTF-16 without a mark), valid UTF-8, else Windows-1252.
 */
export function detectEncoding(bytes: Uint8Array): Encoding {
  if (beginsWithMark(bytes)) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  return zeroPattern(sample) ?? (isUtf8(sample, bytes.length >= SAMPLE_BYTES) ? 'utf-8' : 'windows-1252');
}

const beginsWithMark = (bytes: ArrayLike<number>): boolean =>
  bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;

/** Western text in UTF-16 has a zero in nearly every second byte; a binary file has zeros anywhere. */
function zeroPattern(sample: Uint8Array): Encoding | null {
  const pairs = Math.floor(sample.length / 2);
  if (pairs < 2) return null;
  let evenZeros = 0;
  let oddZeros = 0;
  for (let i = 0; i < pairs * 2; i += 2) {
    if (sample[i] === 0) evenZeros++;
    if (sample[i + 1] === 0) oddZeros++;
  }
  if (oddZeros / pairs > 0.7 && evenZeros / pairs < 0.05) return 'utf-16le';
  if (evenZeros / pairs > 0.7 && oddZeros / pairs < 0.05) return 'utf-16be';
  return null;
}

function isUtf8(sample: Uint8Array, cutOff: boolean): boolean {
  try {
    // `stream` forgives a character that the end of the sample cuts in two.
    new TextDecoder('utf-8', { fatal: true }).decode(sample, { stream: cutOff });
    return true;
  } catch {
    return false;
  }
}

/** Bytes of a file, chunk by chunk, to text without byte order mark. */
export interface StreamingDecoder {
  decode(bytes: Uint8Array): string;
  end(): string;
}

/**
 * Decodes a file chunk by chunk.
 *
 * A file whose first 64 kB are plain ASCII is taken for UTF-8. Should a byte that is not UTF-8 turn up later, and
 * everything before it was ASCII, then the file is Windows-1252 and decoding goes on as that.
 *
 * @throws UnreadableFileError `file.encoding` when the bytes cannot be text in this encoding.
 */
export function createDecoder(encoding: Encoding): StreamingDecoder {
  let decoder = new TextDecoder(encoding, { fatal: true });
  let onlyAscii = encoding === 'utf-8';
  /** Bytes at the end of the last chunk that may begin a UTF-8 character. */
  let carried: Uint8Array = NO_BYTES;
  const attempt = (work: () => string): string => {
    try {
      return work();
    } catch {
      throw new UnreadableFileError('file.encoding', `The file is not valid ${encoding.toUpperCase()}`, { encoding });
    }
  };
  const asWindows1252 = (bytes: Uint8Array): string => {
    onlyAscii = false;
    decoder = new TextDecoder('windows-1252');
    return decoder.decode(carried, { stream: true }) + decoder.decode(bytes, { stream: true });
  };
  return {
    decode(bytes) {
      if (!onlyAscii) return attempt(() => decoder.decode(bytes, { stream: true }));
      // A byte order mark settles that this is UTF-8.
      if (beginsWithMark([...carried, ...bytes.subarray(0, 3)])) {
        onlyAscii = false;
        return attempt(() => decoder.decode(bytes, { stream: true }));
      }
      let text: string;
      try {
        text = decoder.decode(bytes, { stream: true });
      } catch {
        return asWindows1252(bytes);
      }
      onlyAscii = !NOT_ASCII.test(text);
      if (!onlyAscii) return text;
      // While all text is ASCII, a byte that gave no character is undecided: three at most.
      const undecided = carried.length + bytes.length - text.length;
      carried = undecided > 0 ? Uint8Array.from([...carried, ...bytes.subarray(-3)]).slice(-undecided) : NO_BYTES;
      return text;
    },
    end() {
      if (!onlyAscii) return attempt(() => decoder.decode());
      try {
        return decoder.decode();
      } catch {
        return asWindows1252(NO_BYTES);
      }
    },
  };
}

/** A whole text file as text, in the encoding it seems to have. */
export function decodeText(bytes: Uint8Array): string {
  const decoder = createDecoder(detectEncoding(bytes));
  return decoder.decode(bytes) + decoder.end();
}
