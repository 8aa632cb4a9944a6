export { ImportsModule } from './imports.module.js';
export { ImportErasure } from './import-erasure.js';
export { ImportService } from './import.service.js';
export { type SurveyImported, type SurveyImportedHandler, SurveyImportedHandlers } from './survey-imported.port.js';
