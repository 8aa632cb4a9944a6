import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { ExtensionPoint } from '../../platform/extension/index.js';

export interface InterviewsRemovedHandler {
  /** Runs in the transaction that removes them, while their rows are there: for what no foreign key reaches, as files. */
  interviewsRemoving(ctx: RequestContext, interviewIds: readonly string[]): Promise<void>;
}

/** Port: `interviewsRemoved.register(handler)` in the constructor of a module. */
@Injectable()
export class InterviewsRemoved extends ExtensionPoint<InterviewsRemovedHandler> {}
