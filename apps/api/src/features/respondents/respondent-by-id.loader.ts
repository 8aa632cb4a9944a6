import { Injectable } from '@nestjs/common';
import { NotFoundError } from '@needfinder/domain';
import DataLoader from 'dataloader';
import type { RequestContext } from '../../platform/context/index.js';
import { inOrderOf, type LoaderFactory } from '../../platform/graphql/index.js';
import type { Respondent } from './respondent.model.js';
import { RespondentService } from './respondent.service.js';

@Injectable()
export class RespondentByIdLoader implements LoaderFactory<string, Respondent> {
  constructor(private readonly respondents: RespondentService) {}

  create(ctx: RequestContext): DataLoader<string, Respondent> {
    return new DataLoader(async (ids) =>
      inOrderOf(
        ids,
        await this.respondents.byIds(ctx, ids),
        (row) => row.id,
        (id) => new NotFoundError('respondent.not-found', `There is no respondent ${id}`, { id }),
      ),
    );
  }
}
