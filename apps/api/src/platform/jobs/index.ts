export { defineJob, type JobDefinition, type PayloadOf } from './define-job.js';
export { HandlesJob, type JobHandler, type JobRun } from './job-handler.js';
export { JobQueue } from './job-queue.js';
export { JobsModule } from './jobs.module.js';
export { jobUpdated } from './job-updated.js';
