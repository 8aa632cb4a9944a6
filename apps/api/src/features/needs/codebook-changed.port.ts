import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { ExtensionPoint } from '../../platform/extension/index.js';

export interface CodebookChangedHandler {
  /**
   * Runs in the transaction of a step, or of a proposal: a throw undoes it. No computing; enqueue a job for that.
   *
   * @param isProposal - The engine said everything anew.
   */
  codebookChanged(ctx: RequestContext, studyId: string, isProposal: boolean): Promise<void>;
}

/** Port: `codebookChanged.register(handler)` in the constructor of a module. */
@Injectable()
export class CodebookChanged extends ExtensionPoint<CodebookChangedHandler> {}
