import { z } from 'zod';
import { defineJob } from '../../platform/jobs/index.js';

export const proposeNeeds = defineJob({
  name: 'needs.propose',
  title: 'Propose needs',
  payload: z.strictObject({ studyId: z.uuid() }),
});
