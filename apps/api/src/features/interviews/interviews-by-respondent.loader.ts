import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { RequestContext } from '../../platform/context/index.js';
import { type LoaderFactory, rowsOf } from '../../platform/graphql/index.js';
import type { Interview } from './interview.model.js';
import { InterviewService } from './interview.service.js';

@Injectable()
export class InterviewsByRespondentLoader implements LoaderFactory<string, Interview[]> {
  constructor(private readonly interviews: InterviewService) {}

  create(ctx: RequestContext): DataLoader<string, Interview[]> {
    return new DataLoader(async (ids) =>
      rowsOf(ids, await this.interviews.ofRespondents(ctx, ids), (interview) => interview.respondentId!),
    );
  }
}
