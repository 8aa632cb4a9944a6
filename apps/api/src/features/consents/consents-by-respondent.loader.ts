import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { RequestContext } from '../../platform/context/index.js';
import type { LoaderFactory } from '../../platform/graphql/index.js';
import type { Consent } from './consent.model.js';
import { ConsentService } from './consent.service.js';

@Injectable()
export class ConsentsByRespondentLoader implements LoaderFactory<string, Consent[]> {
  constructor(private readonly consents: ConsentService) {}

  create(ctx: RequestContext): DataLoader<string, Consent[]> {
    return new DataLoader((ids) => this.consents.ofRespondents(ctx, ids));
  }
}
