import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { Allow, Public } from '../../platform/auth/index.js';
import { Ctx, type RequestContext } from '../../platform/context/index.js';
import { feedApi } from './feed-api.js';
import { readFeedQuery } from './feed-query.js';
import { type FeedPage, FeedService } from './feed.service.js';

/** For programs with an API token; described by `GET /api/v1/openapi.json`. */
@Controller('api/v1')
export class FeedController {
  constructor(private readonly feeds: FeedService) {}

  @Get('openapi.json')
  @Public()
  description(): object {
    return feedApi();
  }

  @Get('surveys/:surveyId/responses')
  @Allow('viewer')
  @Header('cache-control', 'no-store')
  responses(
    @Ctx() ctx: RequestContext,
    @Param('surveyId') surveyId: string,
    @Query() query: unknown,
  ): Promise<FeedPage<object>> {
    return this.feeds.responses(ctx, surveyId, readFeedQuery(query));
  }

  @Get('surveys/:surveyId/submissions')
  @Allow('viewer')
  @Header('cache-control', 'no-store')
  submissions(
    @Ctx() ctx: RequestContext,
    @Param('surveyId') surveyId: string,
    @Query() query: unknown,
  ): Promise<FeedPage<object>> {
    return this.feeds.submissions(ctx, surveyId, readFeedQuery(query));
  }
}
