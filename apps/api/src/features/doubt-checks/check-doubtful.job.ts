import { z } from 'zod';
import { defineJob } from '../../platform/jobs/index.js';

/** Fits a run again without the people whose answers may be doubted most. */
export const checkDoubtful = defineJob({
  name: 'doubt-checks.run',
  title: 'Segments without doubtful answers',
  payload: z.strictObject({ checkId: z.uuid() }),
});
