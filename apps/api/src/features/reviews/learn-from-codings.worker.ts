import { type LearnedCodings, learnFromCodings } from '@needfinder/text';
import type { LearnInput } from './learn-from-codings.task.js';

/** Runs on a worker thread. */
export default function learn({ texts, passages, embeddings }: LearnInput): LearnedCodings {
  return learnFromCodings(texts, passages, { embeddings });
}
