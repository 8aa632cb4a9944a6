export { QuestionnairesModule } from './questionnaires.module.js';
export { QuestionnaireService } from './questionnaire.service.js';
export { DeviceKeys } from './device-keys.service.js';
export { type CompiledVersion, PublishedVersions } from './published-versions.service.js';
export type { RespondLinkEntity } from './respond-link.entity.js';
export type { QuestionnaireState } from './questionnaire-state.js';
export { RespondLinkService, unknownLink } from './respond-link.service.js';
export { fieldworkChanged } from './fieldwork-changed.topic.js';
