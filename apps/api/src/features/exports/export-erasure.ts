import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import type { RespondentErased } from '../respondents/index.js';
import { ResponseExportService } from './response-export.service.js';

/** A file of responses holds everybody of the study: with one of them it goes, and one that is being made is not kept. */
@Injectable()
export class ExportErasure implements RespondentErased {
  constructor(private readonly exports: ResponseExportService) {}

  erasing(ctx: RequestContext, studyId: string): Promise<void> {
    return this.exports.forget(ctx, studyId);
  }
}
