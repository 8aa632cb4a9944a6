import { defineTopic } from '../events/index.js';

/** A job of this study moved on: state, step or percentage. */
export const jobUpdated = defineTopic<{ jobId: string; studyId: string | null }>('job.updated');
/** Somebody wants this job to stop; heard by the process that works on it. */
export const jobCancelRequested = defineTopic<{ jobId: string }>('job.cancel-requested');
/** A job of this name waits; spares the workers the wait until they look by themselves. */
export const jobEnqueued = defineTopic<{ name: string }>('job.enqueued');
