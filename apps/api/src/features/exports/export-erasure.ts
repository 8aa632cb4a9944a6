import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import type { ConsentsChangedHandler } from '../consents/index.js';
import type { TextsRewritten, TextsRewrittenHandler } from '../redactions/index.js';
import type { RespondentErased } from '../respondents/index.js';
import { ResponseExportService } from './response-export.service.js';

/** A file of responses holds what everybody said: it goes with one of them, when it is said in other words, and when
 * people allow something else. */
@Injectable()
export class ExportErasure implements RespondentErased, TextsRewrittenHandler, ConsentsChangedHandler {
  constructor(private readonly exports: ResponseExportService) {}

  erasing(ctx: RequestContext, studyId: string): Promise<void> {
    return this.exports.forget(ctx, studyId);
  }

  consentsChanged(ctx: RequestContext, studyId: string): Promise<void> {
    return this.exports.forget(ctx, studyId);
  }

  textsRewritten(ctx: RequestContext, { studyId }: TextsRewritten): Promise<void> {
    return this.exports.forget(ctx, studyId);
  }
}
