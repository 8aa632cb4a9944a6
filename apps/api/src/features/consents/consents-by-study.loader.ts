import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { RequestContext } from '../../platform/context/index.js';
import type { LoaderFactory } from '../../platform/graphql/index.js';
import type { StudyConsents } from './consent.model.js';
import { ConsentService } from './consent.service.js';

@Injectable()
export class ConsentsByStudyLoader implements LoaderFactory<string, StudyConsents> {
  constructor(private readonly consents: ConsentService) {}

  create(ctx: RequestContext): DataLoader<string, StudyConsents> {
    return new DataLoader((ids) => this.consents.ofStudies(ctx, ids));
  }
}
