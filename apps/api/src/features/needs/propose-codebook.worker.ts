import { type Codebook, proposeCodebook } from '@needfinder/text';
import type { TaskReport } from '../../platform/compute/index.js';
import type { ProposeCodebookInput } from './propose-codebook.task.js';

const STEPS: Readonly<Record<string, string>> = {
  mentions: 'Listening for needs',
  vectors: 'Learning the words of the respondents',
  themes: 'Finding themes',
  needs: 'Drafting needs',
};

/** Runs on a worker thread. */
export default function propose(
  { texts, known, seed, embeddings }: ProposeCodebookInput,
  report: TaskReport,
): Codebook {
  return proposeCodebook(texts, {
    seed,
    known,
    embeddings,
    onProgress: ({ step, share }) => report(STEPS[step] ?? step, Math.round(1_000 * share), 1_000),
  });
}
