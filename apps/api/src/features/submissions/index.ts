export {
  type SubmissionCompleted,
  type SubmissionCompletedHandler,
  SubmissionCompletedHandlers,
} from './submission-completed.port.js';
export { SubmissionsModule } from './submissions.module.js';
export { QualityService } from './quality.service.js';
export { SubmissionRewordingService } from './submission-rewording.service.js';
