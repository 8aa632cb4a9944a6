import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { ConsentService } from '../consents/index.js';
import { AttributeService, RespondentService } from '../respondents/index.js';
import { ResponseService } from '../responses/index.js';
import { StudyService } from '../studies/index.js';
import { QuestionService } from '../surveys/index.js';
import type { AskedInStudy, ReadEverybody } from './answer-table.js';

/** Cells that are worked on at a time: few enough that reading them keeps nobody waiting. */
const CELLS_PER_BLOCK = 50_000;

/** Reads what tables of a study's answers are made of, in an open snapshot. */
@Injectable()
export class AnswerTableService {
  constructor(
    private readonly studies: StudyService,
    private readonly respondents: RespondentService,
    private readonly responses: ResponseService,
    private readonly questions: QuestionService,
    private readonly attributes: AttributeService,
    private readonly consents: ConsentService,
  ) {}

  /** @throws NotFoundError `study.not-found` */
  async askedIn(ctx: RequestContext, studyId: string): Promise<AskedInStudy> {
    const { name } = await this.studies.get(ctx, studyId);
    const newest = await this.questions.ofStudies(ctx, [studyId]);
    return {
      title: name,
      attributes: await this.attributes.ofStudies(ctx, [studyId]),
      newest,
      ofEveryVersion: await this.questions.ofEveryVersion(ctx, [...new Set(newest.map(({ surveyId }) => surveyId))]),
      hasConsents: await this.consents.isKnownOf(ctx, studyId),
      rowCount: await this.respondents.countOf(ctx, studyId),
    };
  }

  everybodyOf(ctx: RequestContext, studyId: string, { ofEveryVersion }: AskedInStudy): ReadEverybody {
    const rowsPerBlock = Math.max(1, Math.ceil(CELLS_PER_BLOCK / (ofEveryVersion.length + 1)));
    return () => this.responses.everybodyOf(ctx, studyId, rowsPerBlock);
  }
}
