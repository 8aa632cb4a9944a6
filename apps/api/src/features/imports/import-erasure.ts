import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import type { RespondentErased } from '../respondents/index.js';
import { ImportRepository } from './import.repository.js';

/** The wizard keeps sample cells and wrong cells; nobody can tell whose they were, so all of a study's go. */
@Injectable()
export class ImportErasure implements RespondentErased {
  constructor(private readonly imports: ImportRepository) {}

  erasing(ctx: RequestContext, studyId: string): Promise<void> {
    return this.imports.forgetCells(ctx, studyId);
  }
}
