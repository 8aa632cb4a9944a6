import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { SurveyImportedHandlers } from '../imports/index.js';
import { TextsRewrittenHandlers } from '../redactions/index.js';
import { RespondentErasedHandlers, RespondentFilters } from '../respondents/index.js';
import { StudyCountSources } from '../studies/index.js';
import { CodebookErasureService } from './codebook-erasure.service.js';
import { NeedService } from './need.service.js';
import { PassageRedactionService } from './passage-redaction.service.js';
import { SurveyNeedsService } from './survey-needs.service.js';

/** Where the codebook takes part in what other features do. */
@Injectable()
export class CodebookRegistration {
  constructor(
    counts: StudyCountSources,
    imported: SurveyImportedHandlers,
    surveyNeeds: SurveyNeedsService,
    erased: RespondentErasedHandlers,
    erasure: CodebookErasureService,
    rewritten: TextsRewrittenHandlers,
    redaction: PassageRedactionService,
  ) {
    imported.register(surveyNeeds);
    erased.register(erasure);
    rewritten.register(redaction);
    const standing = 't.merged_into IS NULL';
    counts.register({ count: 'needsProposed', from: 'need t', where: `t.status = 'proposed' AND ${standing}` });
    counts.register({ count: 'needsAccepted', from: 'need t', where: `t.status = 'accepted' AND ${standing}` });
    counts.register({ count: 'themes', from: 'theme t', where: `t.status <> 'rejected'` });
    counts.register({ count: 'passages', from: 'passage t', where: 'NOT t.stale' });
  }
}

/** Lists of respondents can be narrowed to those who mention a need. */
@Injectable()
export class NeedFilter {
  constructor(filters: RespondentFilters, needs: NeedService) {
    filters.register({
      field: 'needId',
      find: async (ctx: RequestContext, _studyId, { needId }) => ({
        ids: await needs.mentionedBy(ctx, needId!),
        keep: true,
      }),
    });
  }
}
