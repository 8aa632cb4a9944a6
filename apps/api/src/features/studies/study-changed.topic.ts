import { defineTopic } from '../../platform/events/index.js';

/** Something in this study is no longer as it was: counts, overview or lists. */
export const studyChanged = defineTopic<{ studyId: string }>('study.changed');
