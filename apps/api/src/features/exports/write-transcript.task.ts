import type { CodedTranscript } from '@needfinder/file-formats';
import { defineTask } from '../../platform/compute/index.js';

export const TRANSCRIPT_FORMATS = ['docx', 'html'] as const;
export type TranscriptFormat = (typeof TRANSCRIPT_FORMATS)[number];

/** Writes an interview with its codes as a Word document or a page. */
export const writeTranscriptTask = defineTask<
  { readonly transcript: CodedTranscript; readonly format: TranscriptFormat },
  Uint8Array
>(new URL('./write-transcript.worker.js', import.meta.url));
