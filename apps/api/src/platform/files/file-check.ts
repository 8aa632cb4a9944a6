import { InvalidError, UnreadableFileError } from '@needfinder/domain';

const ARCHIVES = ['xlsx', 'docx', 'zip', 'qdpx'];
const STATISTICS = ['sav', 'zsav'];
const DATABASES = ['sqlite3', 'sqlite', 'db'];
const TEXTS = ['csv', 'tsv', 'txt', 'md', 'vtt', 'srt', 'json', 'qdc'];

/** How files of these kinds begin. */
const MARKS = [
  [ARCHIVES, 'PK'],
  [STATISTICS, '$FL'],
  [DATABASES, 'SQLite format 3\0'],
] as const;

/** The last part of a path in either notation: some browsers send folders along. */
export const baseName = (path: string): string => path.split(/[/\\]/).at(-1) ?? '';

const extensionOf = (name: string): string => /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';

/** @throws InvalidError `file.kind` when we read no files that are called so. */
export function checkName(name: string): void {
  const extension = extensionOf(name);
  if ([...ARCHIVES, ...STATISTICS, ...DATABASES, ...TEXTS].includes(extension)) return;
  const known = [...TEXTS, ...ARCHIVES, ...STATISTICS, ...DATABASES].map((one) => `.${one}`).join(' ');
  throw new InvalidError('file.kind', `"${name}" is not of a kind that can be read here; these are: ${known}`);
}

/**
 * Whether the content is what the name says: the engines read it more closely, this keeps programs and pictures out.
 *
 * @param head - The first bytes of the file.
 * @throws UnreadableFileError `file.content` when it is not.
 */
export function checkHead(name: string, head: Buffer): void {
  const extension = extensionOf(name);
  const begins = (wanted: string) => head.subarray(0, wanted.length).toString('latin1') === wanted;
  const mark = MARKS.find(([kinds]) => kinds.includes(extension))?.[1];
  if (mark !== undefined && !begins(mark)) {
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
