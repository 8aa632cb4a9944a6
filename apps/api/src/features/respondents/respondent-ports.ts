import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { ExtensionPoint } from '../../platform/extension/index.js';
import type { RespondentFilter } from './respondent-filter.input.js';

/** Conditions that respondents themselves cannot judge: a feature that knows the rows does. */
export type ExtendedFilterField = 'segmentId' | 'needId' | 'hasInterview' | 'consent';

export interface RespondentFilterPart {
  readonly field: ExtendedFilterField;
  /**
   * Who the condition is about. Runs in the open transaction of the list.
   *
   * @returns `keep` true: the list keeps these respondents only; false: all but these.
   */
  find(
    ctx: RequestContext,
    studyId: string,
    filter: RespondentFilter,
  ): Promise<{ readonly ids: readonly string[]; readonly keep: boolean }>;
}

/** Port: `filters.register({ field: 'hasInterview', find: … })`. */
@Injectable()
export class RespondentFilters extends ExtensionPoint<RespondentFilterPart> {}

export interface RespondentErased {
  /**
   * Runs in the transaction of the erasure, before any row goes. Rows with a foreign key to the respondent go by
   * themselves; this is for copies: cached matrices, samples, files.
   */
  erasing?(ctx: RequestContext, studyId: string, respondentIds: readonly string[]): Promise<void>;
  /** Runs once every copy is gone, for rows that would only lose their respondent: copies are found through them. */
  removing?(ctx: RequestContext, respondentIds: readonly string[]): Promise<void>;
}

/** Port: whoever keeps copies of what respondents said removes them when the respondent is erased. */
@Injectable()
export class RespondentErasedHandlers extends ExtensionPoint<RespondentErased> {}
