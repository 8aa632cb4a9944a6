import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { RequestContext } from '../../platform/context/index.js';
import type { LoaderFactory } from '../../platform/graphql/index.js';
import { ResponseService } from './response.service.js';

/** Current responses by survey. */
@Injectable()
export class ResponseCountLoader implements LoaderFactory<string, number> {
  constructor(private readonly responses: ResponseService) {}

  create(ctx: RequestContext): DataLoader<string, number> {
    return new DataLoader(async (surveyIds) => {
      const counts = await this.responses.countCurrent(ctx, surveyIds);
      const bySurvey = new Map(counts.map(({ surveyId, responses }) => [surveyId, responses]));
      return surveyIds.map((id) => bySurvey.get(id) ?? 0);
    });
  }
}
