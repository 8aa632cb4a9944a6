import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { RequestContext } from '../../platform/context/index.js';
import type { LoaderFactory } from '../../platform/graphql/index.js';
import { InterviewService } from '../interviews/index.js';

/** Respondents of a study with whom there is an interview. */
@Injectable()
export class InterviewedByStudyLoader implements LoaderFactory<string, ReadonlySet<string>> {
  constructor(private readonly interviews: InterviewService) {}

  create(ctx: RequestContext): DataLoader<string, ReadonlySet<string>> {
    return new DataLoader((studyIds) =>
      Promise.all(studyIds.map(async (id) => new Set(await this.interviews.interviewedRespondents(ctx, id)))),
    );
  }
}
