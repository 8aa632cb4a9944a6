import { InvalidError, UnreadableFileError } from '@needfinder/domain';

const ARCHIVES = ['xlsx', 'docx', 'zip'];
const STATISTICS = ['sav', 'zsav'];
const TEXTS = ['csv', 'tsv', 'txt', 'md', 'vtt', 'srt', 'json', 'qdc'];

/** How many bytes the check of the content wants to see. */
export const HEAD_BYTES = 4096;

/** The last part of a path in either notation: some browsers send folders along. */
export const baseName = (path: string): string => path.split(/[/\\]/).at(-1) ?? '';

const extensionOf = (name: string): string => /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';

/** @throws InvalidError `file.kind` when we read no files that are called so. */
export function checkName(name: string): void {
  const extension = extensionOf(name);
  if ([...ARCHIVES, ...STATISTICS, ...TEXTS].includes(extension)) return;
  const known = [...TEXTS, ...ARCHIVES, ...STATISTICS].map((one) => `.${one}`).join(' ');
  throw new InvalidError('file.kind', `"${name}" is not of a kind that can be read here; these are: ${known}`);
}

/**
 * Whether the content is what the name says: the engines read it more closely, this keeps programs and pictures out.
 *
 * @param head - The first bytes of the file, at most HEAD_BYTES.
 * @throws UnreadableFileError `file.content` when it is not.
 */
export function checkHead(name: string, head: Buffer): void {
  const extension = extensionOf(name);
  const begins = (mark: string) => head.subarray(0, mark.length).toString('latin1') === mark;
  const isOther = (ARCHIVES.includes(extension) && !begins('PK')) || (STATISTICS.includes(extension) && !begins('$FL'));
  if (isOther) {
    throw new UnreadableFileError(
      'file.content',
      `"${name}" is called .${extension} but holds no ${extension} document`,
    );
  }
  const isUtf16 = [0xfeff, 0xfffe].includes(head.length > 1 ? head.readUInt16BE(0) : 0);
  if (TEXTS.includes(extension) && !isUtf16 && head.includes(0)) {
    throw new UnreadableFileError('file.content', `"${name}" is called .${extension} but holds no text`);
  }
}
