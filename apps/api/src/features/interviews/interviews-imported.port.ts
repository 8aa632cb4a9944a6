import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { ExtensionPoint } from '../../platform/extension/index.js';

export interface InterviewsImportedHandler {
  /** Runs in the transaction of the import: a throw undoes all of it. No computing; enqueue a job for that. */
  interviewsImported(ctx: RequestContext, studyId: string): Promise<void>;
}

/** Port: `interviewsImported.register(handler)` in the constructor of a module. */
@Injectable()
export class InterviewsImported extends ExtensionPoint<InterviewsImportedHandler> {}
