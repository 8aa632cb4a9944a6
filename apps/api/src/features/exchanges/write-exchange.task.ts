import { defineTask } from '../../platform/compute/index.js';
import type { StudyMaterial } from './study-project.js';

/** Packs a study as a `.qdpx` archive. */
export const writeExchangeTask = defineTask<StudyMaterial, Uint8Array>(
  new URL('./write-exchange.worker.js', import.meta.url),
);
