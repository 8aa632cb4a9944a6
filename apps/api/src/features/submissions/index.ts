export { SubmissionsModule } from './submissions.module.js';
export { SubmissionRewordingService } from './submission-rewording.service.js';
