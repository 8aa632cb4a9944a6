/** Brands of MPEG-4 files that hold sound or moving pictures; still pictures (HEIC, AVIF) have the same frame. */
const MPEG4_VIDEO = /^(?:isom|iso[2-9]|mp4[12]|avc1|dash|MSNV|mmp4|M4V.|f4v |XAVC|3g[p2].)$/;
const MPEG4_AUDIO = /^(?:M4A |M4B |F4A )$/;

/** What people call the formats that are taken. */
export const TAKEN_FORMATS = 'MP3, M4A, AAC, WAV, FLAC, Ogg, WebM, Matroska, MP4, QuickTime';

/**
 * What a file of sound or moving pictures is, by its content; its name says nothing.
 *
 * @param head - The first bytes of the file; 4,096 suffice.
 * @returns A media type that the server itself names, or null for anything else.
 *
 * Source: the marks of MIME Sniffing (WHATWG), § 6.2; for MPEG audio the frame headers of ISO 11172-3 and 13818-7.
 */
export function mediaTypeOf(head: Buffer): string | null {
  const has = (offset: number, mark: string) => head.toString('latin1', offset, offset + mark.length) === mark;
  if (has(0, 'RIFF') && has(8, 'WAVE')) return 'audio/wav';
  if (has(0, 'fLaC')) return 'audio/flac';
  if (has(0, 'OggS\0')) return head.includes('theora') ? 'video/ogg' : 'audio/ogg';
  if (has(0, '\x1aE\xdf\xa3')) return matroskaType(head);
  if (has(4, 'ftyp')) return mpeg4Type(head.toString('latin1', 8, 12));
  if (isId3(head) || isLayer3Frame(head)) return 'audio/mpeg';
  return isAdtsFrame(head) ? 'audio/aac' : null;
}

function matroskaType(head: Buffer): string | null {
  if (head.includes('webm')) return 'video/webm';
  return head.includes('matroska') ? 'video/matroska' : null;
}

function mpeg4Type(brand: string): string | null {
  if (brand === 'qt  ') return 'video/quicktime';
  if (MPEG4_AUDIO.test(brand)) return 'audio/mp4';
  return MPEG4_VIDEO.test(brand) ? 'video/mp4' : null;
}

/** A tag of a version that there is, with a length in seven-bit bytes. */
const isId3 = (head: Buffer): boolean =>
  head.length >= 10 &&
  head.toString('latin1', 0, 3) === 'ID3' &&
  [2, 3, 4].includes(head[3]!) &&
  head[4] === 0 &&
  head.subarray(6, 10).every((byte) => byte < 0x80);

/** A frame of layer III whose version, bit rate and sampling rate are none of the reserved ones. */
const isLayer3Frame = (head: Buffer): boolean =>
  head.length >= 4 &&
  head[0] === 0xff &&
  (head[1]! & 0xe6) === 0xe2 &&
  (head[1]! & 0x18) !== 0x08 &&
  ![0x00, 0xf0].includes(head[2]! & 0xf0) &&
  (head[2]! & 0x0c) !== 0x0c;

const isAdtsFrame = (head: Buffer): boolean =>
  head.length >= 7 && head[0] === 0xff && (head[1]! & 0xf6) === 0xf0 && (head[2]! & 0x3c) >> 2 < 13;
