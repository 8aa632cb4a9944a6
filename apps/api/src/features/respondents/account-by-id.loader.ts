import { Injectable } from '@nestjs/common';
import { NotFoundError } from '@needfinder/domain';
import DataLoader from 'dataloader';
import type { RequestContext } from '../../platform/context/index.js';
import { inOrderOf, type LoaderFactory } from '../../platform/graphql/index.js';
import type { Account } from './respondent.model.js';
import { RespondentService } from './respondent.service.js';

@Injectable()
export class AccountByIdLoader implements LoaderFactory<string, Account> {
  constructor(private readonly respondents: RespondentService) {}

  create(ctx: RequestContext): DataLoader<string, Account> {
    return new DataLoader(async (ids) =>
      inOrderOf(
        ids,
        await this.respondents.accountsByIds(ctx, ids),
        (row) => row.id,
        (id) => new NotFoundError('account.not-found', `There is no account ${id}`, { id }),
      ),
    );
  }
}
