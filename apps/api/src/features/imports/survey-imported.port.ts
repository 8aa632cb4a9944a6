import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { ExtensionPoint } from '../../platform/extension/index.js';
import type { Question } from '../surveys/index.js';

/** A survey came to be known, from a response file or by publishing a questionnaire; everything it brought is written. */
export interface SurveyImported {
  readonly studyId: string;
  readonly surveyId: string;
  readonly surveyVersionId: string;
  /** False when it asked nothing new: the questions were known before. */
  readonly isNewVersion: boolean;
  /** Of the version. `definition` names need, aspect and direction of a rating. */
  readonly questions: readonly Question[];
  /** Responses that were added, new or in the place of an older one. */
  readonly changedResponses: number;
}

export interface SurveyImportedHandler {
  /** Runs in the transaction of the import: a throw undoes all of it. No computing; enqueue a job for that. */
  surveyImported(ctx: RequestContext, imported: SurveyImported): Promise<void>;
}

/** Port: `surveyImported.register(handler)` in the constructor of a module. */
@Injectable()
export class SurveyImportedHandlers extends ExtensionPoint<SurveyImportedHandler> {}
