/**
 * Condition of SQL on memos `m`: where coders are blind to each other, those of others on the interview are left out.
 *
 * @param viewer - Place of what `viewerOf` gives among the parameters.
 */
export const visibleMemos = (viewer: `$${number}`): string =>
  `(${viewer}::text IS NULL OR m.author::text = ${viewer} OR m.interview_id IS NULL OR NOT EXISTS (
    SELECT FROM interview_coding b WHERE b.workspace_id = m.workspace_id AND b.interview_id = m.interview_id AND b.is_blind))`;
