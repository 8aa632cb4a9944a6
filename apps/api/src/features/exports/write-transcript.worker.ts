import { type CodedTranscript, transcriptAsDocx, transcriptAsHtml } from '@needfinder/file-formats';
import type { TranscriptFormat } from './write-transcript.task.js';

/** Runs on a worker thread. */
export default async function write({
  transcript,
  format,
}: {
  transcript: CodedTranscript;
  format: TranscriptFormat;
}): Promise<Uint8Array> {
  return format === 'docx' ? transcriptAsDocx(transcript) : new TextEncoder().encode(transcriptAsHtml(transcript));
}
