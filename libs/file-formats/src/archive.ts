import { UnreadableFileError } from '@needfinder/domain';
import { Inflate } from 'fflate';

/** What an archive may hold at most. An honest workbook of 100,000 × 100 cells stays far below. */
export interface ArchiveLimits {
  readonly entries: number;
  readonly inflatedBytes: number;
  /** Inflated over packed size, for entries above a megabyte. */
  readonly ratio: number;
}
export const ARCHIVE_LIMITS: ArchiveLimits = { entries: 2_000, inflatedBytes: 512 * 1024 * 1024, ratio: 200 };

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;
const ENTRIES_MEANS_ZIP64 = 0xffff;
const SMALL_ENTRY_BYTES = 1024 * 1024;

interface ArchiveEntry {
  name: string;
  method: number;
  packedBytes: number;
  inflatedBytes: number;
  offset: number;
}

/** True when the bytes begin like a ZIP archive, as every XLSX and DOCX does. */
export function isArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 0x03 || bytes[2] === 0x05);
}

/**
 * Refuses an archive that is damaged or would grow beyond the limits when unpacked.
 *
 * The directory is judged before a byte is inflated. Then every entry is inflated once into nothing, because a
 * directory can lie about sizes and the readers behind this check believe it.
 *
 * @returns Names of the entries.
 * @throws UnreadableFileError `file.archive.damaged`, `file.archive.too-large`.
 */
export function checkArchive(bytes: Uint8Array, limits: ArchiveLimits = ARCHIVE_LIMITS): string[] {
  const entries = readDirectory(bytes, limits);
  const total = entries.reduce((sum, entry) => sum + entry.inflatedBytes, 0);
  if (total > limits.inflatedBytes) throw tooLarge('bytes', total, limits.inflatedBytes);
  for (const { inflatedBytes, packedBytes } of entries) {
    const ratio = Math.round(inflatedBytes / Math.max(packedBytes, 1));
    if (inflatedBytes > SMALL_ENTRY_BYTES && ratio > limits.ratio)
      throw tooLarge('times its packed size', ratio, limits.ratio);
  }
  for (const entry of entries) checkInflatedSize(bytes, entry);
  return entries.map((entry) => entry.name);
}

function readDirectory(bytes: Uint8Array, limits: ArchiveLimits): ArchiveEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEndOfDirectory(view);
  const count = view.getUint16(end + 10, true);
  if (count === ENTRIES_MEANS_ZIP64) throw tooLarge('entries', count, limits.entries);
  if (count > limits.entries) throw tooLarge('entries', count, limits.entries);
  const entries: ArchiveEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY_ENTRY) throw damaged();
    const nameLength = view.getUint16(at + 28, true);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      packedBytes: view.getUint32(at + 20, true),
      inflatedBytes: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function findEndOfDirectory(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  throw damaged();
}

function checkInflatedSize(bytes: Uint8Array, entry: ArchiveEntry): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { offset } = entry;
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL_ENTRY) throw damaged();
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + entry.packedBytes > bytes.length) throw damaged();
  if (entry.method === STORED) return;
  if (entry.method !== DEFLATED) throw damaged();
  let inflated = 0;
  const inflate = new Inflate((chunk) => {
    inflated += chunk.length;
    if (inflated > entry.inflatedBytes) throw tooLarge('bytes in one entry', inflated, entry.inflatedBytes);
  });
  try {
    // Small pieces, so that a lying entry is stopped before it has filled memory.
    for (let done = 0; done < entry.packedBytes; done += 16_384) {
      const next = Math.min(done + 16_384, entry.packedBytes);
      inflate.push(bytes.subarray(start + done, start + next), next === entry.packedBytes);
    }
  } catch (error) {
    if (error instanceof UnreadableFileError) throw error;
    throw damaged();
  }
}

const damaged = () =>
  new UnreadableFileError('file.archive.damaged', 'The file is damaged: its archive cannot be read');
const tooLarge = (what: string, found: number, allowed: number) =>
  new UnreadableFileError(
    'file.archive.too-large',
    `The file unpacks to ${found} ${what}; at most ${allowed} are read`,
    {
      found,
      allowed,
    },
  );
