import type { RequestContext } from '../../platform/context/index.js';
import { ENGINE } from './codebook-words.js';

/**
 * Condition of SQL: where coders are blind to each other, each reads their own codings and what the engine suggests.
 *
 * @param viewer - Place of what `viewerOf` gives among the parameters.
 * @param coding - Alias of the coding; its passage is `p`.
 */
export const visibleTo = (viewer: `$${number}`, coding = 'c'): string =>
  `(${viewer}::text IS NULL OR ${coding}.coder IN ('${ENGINE}', ${viewer}) OR p.interview_id IS NULL OR NOT EXISTS (
    SELECT FROM interview_coding blind WHERE blind.workspace_id = p.workspace_id AND blind.interview_id = p.interview_id
      AND blind.is_blind))`;

/** Who reads: null for the system itself, which reads everything; nobody's id for who did not sign in. */
export const viewerOf = ({ principal, userId }: RequestContext): string | null =>
  principal === 'system' ? null : (userId ?? '');
