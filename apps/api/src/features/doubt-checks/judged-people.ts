import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { RespondentService } from '../respondents/index.js';
import { QualityService } from '../submissions/index.js';
import { SurveyService } from '../surveys/index.js';
import { mostDoubtful } from './most-doubtful.js';

/** Whose answers were judged, and whose may be doubted most. */
@Injectable()
export class JudgedPeople {
  constructor(
    private readonly surveys: SurveyService,
    private readonly quality: QualityService,
    private readonly respondents: RespondentService,
  ) {}

  /** @returns How many people were judged, and the ids of the most doubtful twentieth. */
  async of(ctx: RequestContext, studyId: string): Promise<{ judged: number; doubtful: ReadonlySet<string> }> {
    const surveys = await this.surveys.ofStudies(ctx, [studyId]);
    const surveyIds = surveys.map(({ id }) => id);
    const doubts = await this.quality.doubts(ctx, surveyIds);
    const found = await this.respondents.findByKeys(ctx, studyId, mostDoubtful(doubts));
    return { judged: doubts.size, doubtful: new Set(found.map(({ id }) => id)) };
  }
}
