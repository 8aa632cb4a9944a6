import { defineTopic } from '../../platform/events/index.js';

/** Somebody answered, or the survey was opened, paused or closed. */
export const fieldworkChanged = defineTopic<{ surveyId: string }>('fieldwork.changed');
