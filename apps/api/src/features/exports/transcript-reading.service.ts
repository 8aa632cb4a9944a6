import type { CodedTranscript } from '@needfinder/file-formats';
import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { CodedMaterialService } from '../codings/index.js';
import { type Interview, InterviewService } from '../interviews/index.js';
import { NeedService } from '../needs/index.js';
import { StudyService } from '../studies/index.js';
import { codebookInOrder } from './codebook-order.js';
import { codedTranscript } from './coded-transcript.js';

/** Reads an interview with its codes, as far as the caller may know of them. */
@Injectable()
export class TranscriptReadingService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly studies: StudyService,
    private readonly interviews: InterviewService,
    private readonly coded: CodedMaterialService,
    private readonly needs: NeedService,
  ) {}

  async read(ctx: RequestContext, interview: Interview): Promise<CodedTranscript> {
    const { id, studyId } = interview;
    const coded = await this.coded.ofInterview(ctx, studyId, id);
    return this.database.inTenant(ctx, async () => {
      const { name: studyName } = await this.studies.get(ctx, studyId);
      const turns = await this.interviews.turnsOf(ctx, [id]);
      const themes = await this.needs.themesOfStudies(ctx, [studyId]);
      const codebook = codebookInOrder(themes, await this.needs.ofStudies(ctx, [studyId]));
      return codedTranscript({ studyName, interview, turns, coded, codebook, madeAt: new Date() });
    });
  }
}
