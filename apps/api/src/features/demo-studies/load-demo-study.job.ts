import { z } from 'zod';
import { defineJob } from '../../platform/jobs/index.js';
import { DEMO_STUDY_KEYS } from './demo-study-plans.js';

export const loadDemoStudy = defineJob({
  name: 'demo-studies.load',
  title: 'Load the demo study',
  payload: z.strictObject({ studyId: z.uuid(), key: z.enum(DEMO_STUDY_KEYS) }),
});
