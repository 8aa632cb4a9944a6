import { z } from 'zod';
import { defineJob } from '../../platform/jobs/index.js';

/** Builds the matrix of a run, fits it and stores what was found. */
export const runSegmentation = defineJob({
  name: 'segmentations.run',
  title: 'Run segmentation',
  payload: z.strictObject({ runId: z.uuid() }),
});
