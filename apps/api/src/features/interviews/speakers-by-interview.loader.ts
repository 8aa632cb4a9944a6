import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { RequestContext } from '../../platform/context/index.js';
import { type LoaderFactory, rowsOf } from '../../platform/graphql/index.js';
import type { Speaker } from './interview.model.js';
import { InterviewService } from './interview.service.js';

@Injectable()
export class SpeakersByInterviewLoader implements LoaderFactory<string, Speaker[]> {
  constructor(private readonly interviews: InterviewService) {}

  create(ctx: RequestContext): DataLoader<string, Speaker[]> {
    return new DataLoader(async (ids) =>
      rowsOf(ids, await this.interviews.speakersOf(ctx, ids), (speaker) => speaker.interviewId),
    );
  }
}
