import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { RequestContext } from '../../platform/context/index.js';
import { type LoaderFactory, rowsOf } from '../../platform/graphql/index.js';
import type { Turn } from './interview.model.js';
import { InterviewService } from './interview.service.js';

@Injectable()
export class TurnsByInterviewLoader implements LoaderFactory<string, Turn[]> {
  constructor(private readonly interviews: InterviewService) {}

  create(ctx: RequestContext): DataLoader<string, Turn[]> {
    return new DataLoader(async (ids) =>
      rowsOf(ids, await this.interviews.turnsOf(ctx, ids), (turn) => turn.interviewId),
    );
  }
}
