import type { PersonalSpan, TextToRedact } from '@needfinder/text';
import { defineTask } from '../../platform/compute/index.js';

/** One list of spans per text. */
export const findPersonalDataTask = defineTask<readonly TextToRedact[], PersonalSpan[][]>(
  new URL('./find-personal-data.worker.js', import.meta.url),
);
