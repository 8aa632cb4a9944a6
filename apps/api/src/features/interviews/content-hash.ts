import { createHash } from 'node:crypto';

/** Of what was said, by whom: independent of the file's name and of who is taken for the interviewer. */
export const contentHashOf = (turns: readonly { readonly speaker: string | null; readonly text: string }[]): Buffer =>
  createHash('sha256')
    .update(JSON.stringify(turns.map(({ speaker, text }) => [speaker, text])))
    .digest();
