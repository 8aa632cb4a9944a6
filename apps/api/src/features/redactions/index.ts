export { RedactionsModule } from './redactions.module.js';
export { PersonalDataFindingService } from './personal-data-finding.service.js';
export { PersonalDataService } from './personal-data.service.js';
export type { RewrittenText } from './rewriting-plan.js';
export { type AnswerPlace, textIdOf, type TurnPlace } from './text-place.js';
export { type TextsRewritten, type TextsRewrittenHandler, TextsRewrittenHandlers } from './texts-rewritten.port.js';
