import type { Codebook, Embeddings, KnownNeed, SourceText } from '@needfinder/text';
import { defineTask } from '../../platform/compute/index.js';

export interface ListPassagesInput {
  readonly texts: readonly SourceText[];
  /** Needs that the survey rated. */
  readonly known: readonly KnownNeed[];
}

export interface ProposeCodebookInput extends ListPassagesInput {
  readonly seed: number;
  /** Of the passages that `listPassagesTask` names. */
  readonly embeddings: Embeddings;
}

export const proposeCodebookTask = defineTask<ProposeCodebookInput, Codebook>(
  new URL('./propose-codebook.worker.js', import.meta.url),
);

/** The passages that are to be embedded before a codebook is proposed. */
export const listPassagesTask = defineTask<ListPassagesInput, string[]>(
  new URL('./list-passages.worker.js', import.meta.url),
);
