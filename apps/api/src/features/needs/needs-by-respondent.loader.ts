import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { RequestContext } from '../../platform/context/index.js';
import type { LoaderFactory } from '../../platform/graphql/index.js';
import type { Respondent } from '../respondents/index.js';
import type { RespondentNeed } from './need.model.js';
import { RespondentNeedsService } from './respondent-needs.service.js';

@Injectable()
export class NeedsByRespondentLoader implements LoaderFactory<Respondent, RespondentNeed[]> {
  constructor(private readonly needs: RespondentNeedsService) {}

  create(ctx: RequestContext): DataLoader<Respondent, RespondentNeed[]> {
    return new DataLoader((respondents) => this.needs.of(ctx, respondents));
  }
}
