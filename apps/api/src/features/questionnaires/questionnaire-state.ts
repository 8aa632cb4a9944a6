/** Whether people may answer a survey. `draft` only before its first version. */
export const QUESTIONNAIRE_STATES = ['draft', 'open', 'paused', 'closed'] as const;
export type QuestionnaireState = (typeof QUESTIONNAIRE_STATES)[number];
