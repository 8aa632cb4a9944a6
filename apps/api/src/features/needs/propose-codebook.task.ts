import type { Codebook, SourceText } from '@needfinder/text';
import { defineTask } from '../../platform/compute/index.js';

export interface ProposeCodebookInput {
  readonly texts: readonly SourceText[];
  readonly seed: number;
}

export const proposeCodebookTask = defineTask<ProposeCodebookInput, Codebook>(
  new URL('./propose-codebook.worker.js', import.meta.url),
);
