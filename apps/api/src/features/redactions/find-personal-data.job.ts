import { z } from 'zod';
import { defineJob } from '../../platform/jobs/index.js';

export const findPersonalDataJob = defineJob({
  name: 'redactions.find',
  title: 'Look for personal data',
  payload: z.strictObject({ studyId: z.uuid() }),
  joins: 'waiting',
});
