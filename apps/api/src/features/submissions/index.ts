export {
  type SubmissionCompleted,
  type SubmissionCompletedHandler,
  SubmissionCompletedHandlers,
} from './submission-completed.port.js';
export { SubmissionsModule } from './submissions.module.js';
export { SubmissionRewordingService } from './submission-rewording.service.js';
