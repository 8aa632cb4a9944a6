import { assignRoles, readTranscript, type Transcript } from '@needfinder/file-formats';
import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { FileStore } from '../../platform/files/index.js';
import { contentHashOf } from './content-hash.js';

/** A transcript that lies in the file store. */
export interface StoredTranscript {
  readonly fileName: string;
  readonly transcript: Transcript;
  readonly contentHash: Buffer;
}

/** The largest file that is read as a transcript; three hours of talk are 200 kB of text. */
export const MOST_TRANSCRIPT_BYTES = 20_000_000;

/** Turns uploads into transcripts. The same upload gives the same transcript each time. */
@Injectable()
export class TranscriptReadingService {
  constructor(private readonly files: FileStore) {}

  /**
   * @param interviewers - Names of the speakers who ask; guessed when absent.
   * @throws UnreadableFileError when the file is no text in a known format.
   */
  async read(ctx: RequestContext, uploadId: string, interviewers?: readonly string[]): Promise<StoredTranscript> {
    const { name, bytes } = await this.files.read(ctx, uploadId, MOST_TRANSCRIPT_BYTES);
    const guessed = await readTranscript(name, bytes);
    const contentHash = contentHashOf(guessed.turns);
    return { fileName: name, transcript: interviewers ? assignRoles(guessed, interviewers) : guessed, contentHash };
  }

  /** Once its turns are in the database the file is only a second copy, that an erasure or a redaction would miss. */
  async remove(ctx: RequestContext, uploadIds: readonly string[]): Promise<void> {
    for (const id of new Set(uploadIds)) await this.files.delete(ctx, id);
  }
}
