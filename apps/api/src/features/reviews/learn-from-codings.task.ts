import type { Embeddings, JudgedPassage, LearnedCodings, SourceText } from '@needfinder/text';
import { defineTask } from '../../platform/compute/index.js';

export interface LearnInput {
  readonly texts: readonly SourceText[];
  readonly passages: readonly JudgedPassage[];
  readonly embeddings: Embeddings;
}

export const learnFromCodingsTask = defineTask<LearnInput, LearnedCodings>(
  new URL('./learn-from-codings.worker.js', import.meta.url),
);
