import { UnreadableFileError } from '@needfinder/domain';
import { isArchive } from '../archive.js';
import { readSheet } from '../read-sheet.js';
import { EMPTY_PROJECT, type QdaProject } from '../refi-qda/qda-project.js';
import { readQdc, readQdpx } from '../refi-qda/read-qda.js';
import { readCodedSheet } from './read-coded-sheet.js';
import { isSqlite, readTaguette } from './read-taguette.js';

/** What came from another program, as a project. Ids name things within it, whatever they look like. */
export interface ReadExchange {
  /** Where it seems to come from. */
  readonly program: string;
  readonly project: QdaProject;
  /** What of the file stays behind, in sentences. */
  readonly warnings: readonly string[];
}

const IS_PROJECT = /\.(qdpx|zip)$/i;
const IS_SHEET = /\.(csv|tsv|txt|xlsx)$/i;

/**
 * Reads a file of a program of qualitative analysis, whichever it is: a REFI-QDA project or codebook, a Taguette project
 * (SQLite), or a sheet of coded passages from Taguette, Dovetail or NVivo.
 *
 * @throws UnreadableFileError `file.exchange.unknown`, and what the readers throw.
 */
export async function readExchange(fileName: string, bytes: Uint8Array): Promise<ReadExchange> {
  if (isSqlite(bytes)) return readTaguette(bytes);
  if (isArchive(bytes) && IS_PROJECT.test(fileName)) {
    const { project, warnings } = readQdpx(bytes);
    return { program: project.origin || 'A REFI-QDA project', project, warnings };
  }
  if (/\.qdc$/i.test(fileName)) {
    const { codes, origin } = readQdc(bytes);
    return { program: origin || 'A REFI-QDA codebook', project: { ...EMPTY_PROJECT, codes, origin }, warnings: [] };
  }
  const sheet = IS_SHEET.test(fileName) ? readCodedSheet(fileName, await readSheet(bytes)) : null;
  if (sheet) return sheet;
  const known =
    'a REFI-QDA project or codebook, a Taguette project, or a sheet that names a passage and a code in each row';
  throw new UnreadableFileError('file.exchange.unknown', `${fileName} is none of these: ${known}`);
}
