import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { RequestContext } from '../../platform/context/index.js';
import { type LoaderFactory, rowsOf } from '../../platform/graphql/index.js';
import type { AttributeEntity } from './attribute.entity.js';
import { AttributeService } from './attribute.service.js';

@Injectable()
export class AttributesByStudyLoader implements LoaderFactory<string, AttributeEntity[]> {
  constructor(private readonly attributes: AttributeService) {}

  create(ctx: RequestContext): DataLoader<string, AttributeEntity[]> {
    return new DataLoader(async (ids) => rowsOf(ids, await this.attributes.ofStudies(ctx, ids), (row) => row.studyId));
  }
}
