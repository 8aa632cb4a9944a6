import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { RequestContext } from '../../platform/context/index.js';
import type { LoaderFactory } from '../../platform/graphql/index.js';
import type { ConsentStatement } from './consent.model.js';
import { ConsentService } from './consent.service.js';

@Injectable()
export class ConsentStatementsByRespondentLoader implements LoaderFactory<string, ConsentStatement[]> {
  constructor(private readonly consents: ConsentService) {}

  create(ctx: RequestContext): DataLoader<string, ConsentStatement[]> {
    return new DataLoader((ids) => this.consents.statementsOf(ctx, ids));
  }
}
