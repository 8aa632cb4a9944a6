import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/auth/index.js';
import { Ctx, type RequestContext } from '../../platform/context/index.js';
import { QuotesLeaving } from '../quotes/index.js';
import { TranscriptExportService } from './transcript-export.service.js';

@Resolver()
export class TranscriptExportResolver {
  constructor(private readonly transcripts: TranscriptExportService) {}

  @Query(() => QuotesLeaving, {
    description: 'How many interviews of a study may leave as transcripts, or whether one may',
  })
  @Allow('viewer')
  transcriptsLeaving(
    @Ctx() ctx: RequestContext,
    @Args('studyId', { type: () => ID }) studyId: string,
    @Args('interviewId', { type: () => ID, nullable: true }) interviewId: string | null,
  ): Promise<QuotesLeaving> {
    return this.transcripts.leaving(ctx, studyId, interviewId ?? null);
  }
}
