import { Injectable } from '@nestjs/common';
import { NotFoundError } from '@needfinder/domain';
import DataLoader from 'dataloader';
import type { RequestContext } from '../../platform/context/index.js';
import { inOrderOf, type LoaderFactory } from '../../platform/graphql/index.js';
import type { Survey } from './survey.model.js';
import { SurveyService } from './survey.service.js';

@Injectable()
export class SurveyByIdLoader implements LoaderFactory<string, Survey> {
  constructor(private readonly surveys: SurveyService) {}

  create(ctx: RequestContext): DataLoader<string, Survey> {
    return new DataLoader(async (ids) =>
      inOrderOf(
        ids,
        await this.surveys.byIds(ctx, ids),
        (row) => row.id,
        (id) => new NotFoundError('survey.not-found', `There is no survey ${id}`, { id }),
      ),
    );
  }
}
