import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { RequestContext } from '../../platform/context/index.js';
import { type LoaderFactory, rowsOf } from '../../platform/graphql/index.js';
import type { Survey } from './survey.model.js';
import { SurveyService } from './survey.service.js';

@Injectable()
export class SurveysByStudyLoader implements LoaderFactory<string, Survey[]> {
  constructor(private readonly surveys: SurveyService) {}

  create(ctx: RequestContext): DataLoader<string, Survey[]> {
    return new DataLoader(async (ids) => rowsOf(ids, await this.surveys.ofStudies(ctx, ids), (row) => row.studyId));
  }
}
