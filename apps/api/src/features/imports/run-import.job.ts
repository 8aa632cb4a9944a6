import { z } from 'zod';
import { defineJob } from '../../platform/jobs/index.js';

/** Checks every row of an import, then writes all of them. */
export const runImport = defineJob({
  name: 'imports.run',
  title: 'Import responses',
  payload: z.strictObject({ importId: z.uuid() }),
});
