import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { ExtensionPoint } from '../../platform/extension/index.js';
import type { RewrittenText } from './rewriting-plan.js';

export interface TextsRewritten {
  readonly studyId: string;
  readonly texts: readonly RewrittenText[];
  /** What was said to what is said now: personal words to placeholders, or back. */
  readonly words: ReadonlyMap<string, string>;
}

export interface TextsRewrittenHandler {
  /**
   * Runs in the transaction that redacts or restores: a throw undoes all of it. Whoever keeps copies of what people
   * said, or offsets into it, follows; what cannot follow goes.
   */
  textsRewritten(ctx: RequestContext, rewritten: TextsRewritten): Promise<void>;
}

/** Port: `rewritten.register(handler)` in the constructor of a module. */
@Injectable()
export class TextsRewrittenHandlers extends ExtensionPoint<TextsRewrittenHandler> {}
