import type { MessagePort } from 'node:worker_threads';
import type { AnswerStyle } from '@needfinder/file-formats';
import { defineTask } from '../../platform/compute/index.js';
import type { AskedInStudy } from './answer-table.js';
import type { ExportFormat } from './export-format.js';

export interface WriteExportInput {
  readonly path: string;
  readonly format: ExportFormat;
  readonly style: AnswerStyle;
  readonly study: AskedInStudy;
  /** Where everybody's answers are read from. */
  readonly everybody: MessagePort;
}

/** Writes the file and gives its bytes. */
export const writeExportTask = defineTask<WriteExportInput, number>(
  new URL('./write-export.worker.js', import.meta.url),
);
