import { z } from 'zod';
import { defineJob } from '../../platform/jobs/index.js';

/** Writes the responses of a study, or what their columns mean, into a file. */
export const makeExport = defineJob({
  name: 'exports.make',
  title: 'Export responses',
  payload: z.strictObject({ exportId: z.uuid() }),
});
