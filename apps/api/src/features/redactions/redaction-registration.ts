import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { type SurveyImported, type SurveyImportedHandler, SurveyImportedHandlers } from '../imports/index.js';
import { InterviewsImported, type InterviewsImportedHandler } from '../interviews/index.js';
import { StudyCountSources } from '../studies/index.js';
import { PersonalDataFindingService } from './personal-data-finding.service.js';
import { type TextsRewritten, type TextsRewrittenHandler, TextsRewrittenHandlers } from './texts-rewritten.port.js';

/** What comes in is looked through at once: a job for it is enqueued with the import. */
@Injectable()
export class RedactionRegistration implements SurveyImportedHandler, InterviewsImportedHandler, TextsRewrittenHandler {
  constructor(
    private readonly finding: PersonalDataFindingService,
    counts: StudyCountSources,
    surveys: SurveyImportedHandlers,
    interviews: InterviewsImported,
    rewritten: TextsRewrittenHandlers,
  ) {
    surveys.register(this);
    interviews.register(this);
    rewritten.register(this);
    counts.register({
      count: 'personalDataWaiting',
      from: 'personal_datum t',
      where: `t.status IN ('proposed', 'accepted')`,
    });
  }

  async surveyImported(ctx: RequestContext, { studyId, changedResponses }: SurveyImported): Promise<void> {
    if (changedResponses > 0) await this.finding.request(ctx, studyId);
  }

  async interviewsImported(ctx: RequestContext, studyId: string): Promise<void> {
    await this.finding.request(ctx, studyId);
  }

  /** A correction may bring in a name; a redaction knows what it says now. */
  async textsRewritten(ctx: RequestContext, { studyId, texts, words }: TextsRewritten): Promise<void> {
    if (words.size > 0) return;
    const places = texts.map(({ place }) => place);
    await this.finding.readAgain(ctx, studyId, places);
  }
}
