export { InterviewsModule } from './interviews.module.js';
export { InterviewService } from './interview.service.js';
export { InterviewDraftService } from './interview-draft.service.js';
export { InterviewWritingService } from './interview-writing.service.js';
export { InterviewRewordingService } from './interview-rewording.service.js';
export { InterviewsImported, type InterviewsImportedHandler } from './interviews-imported.port.js';
export { InterviewByIdLoader } from './interview-by-id.loader.js';
export { Interview, Speaker, Turn } from './interview.model.js';
