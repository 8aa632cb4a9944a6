import { Args, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/auth/index.js';
import { Ctx, type RequestContext } from '../../platform/context/index.js';
import { QuotesLeaving } from '../quotes/index.js';
import { TranscriptExportService } from './transcript-export.service.js';
import { TranscriptsLeavingArgs } from './transcripts-leaving.input.js';

@Resolver()
export class TranscriptExportResolver {
  constructor(private readonly transcripts: TranscriptExportService) {}

  @Query(() => QuotesLeaving, {
    description: 'How many interviews of a study may leave as transcripts, or whether one may',
  })
  @Allow('viewer')
  transcriptsLeaving(@Ctx() ctx: RequestContext, @Args() meant: TranscriptsLeavingArgs): Promise<QuotesLeaving> {
    return this.transcripts.leaving(ctx, meant);
  }
}
