import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import type { RespondentErased } from '../respondents/index.js';
import { RunRepository } from './run.repository.js';

/**
 * Memberships go with the respondent, and a run keeps no copy of its matrix; its statistics still count the person, so
 * the run says that it is to be made again.
 */
@Injectable()
export class RunErasureService implements RespondentErased {
  constructor(private readonly runs: RunRepository) {}

  erasing(ctx: RequestContext, _studyId: string, respondentIds: readonly string[]): Promise<void> {
    return this.runs.noteErased(ctx, respondentIds);
  }
}
