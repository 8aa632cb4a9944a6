import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { ExtensionPoint } from '../../platform/extension/index.js';

/** Somebody completed a survey; the response is written. */
export interface SubmissionCompleted {
  readonly studyId: string;
  readonly surveyId: string;
  readonly submissionId: string;
}

export interface SubmissionCompletedHandler {
  /** Runs in the transaction that writes the response: a throw undoes it. No network; enqueue a job for that. */
  submissionCompleted(ctx: RequestContext, completed: SubmissionCompleted): Promise<void>;
}

/** Port: `submissionCompleted.register(handler)` in the constructor of a module. */
@Injectable()
export class SubmissionCompletedHandlers extends ExtensionPoint<SubmissionCompletedHandler> {}
