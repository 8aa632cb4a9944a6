import { z } from 'zod';
import { defineJob } from '../../platform/jobs/index.js';

/** Reads the files of an import and proposes what their columns mean. */
export const profileImport = defineJob({
  name: 'imports.profile',
  title: 'Read a response file',
  payload: z.strictObject({ importId: z.uuid() }),
});
