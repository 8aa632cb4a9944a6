import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { ExtensionPoint } from '../../platform/extension/index.js';

export interface ConsentsChangedHandler {
  /** Runs in the transaction in which people of the study stated something. */
  consentsChanged(ctx: RequestContext, studyId: string): Promise<void>;
}

/** Port: whoever keeps what was made under older consents lets go of it. */
@Injectable()
export class ConsentsChangedHandlers extends ExtensionPoint<ConsentsChangedHandler> {}
