import { z } from 'zod';
import { defineJob } from '../../platform/jobs/index.js';

export const learnFromCodingsJob = defineJob({
  name: 'reviews.learn',
  title: 'Learn from decisions',
  payload: z.strictObject({ studyId: z.uuid() }),
});
