import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { RequestContext } from '../../platform/context/index.js';
import { type LoaderFactory, rowsOf } from '../../platform/graphql/index.js';
import type { CodedPassage } from './passage.model.js';
import { PassageService } from './passage.service.js';

@Injectable()
export class PassagesByRespondentLoader implements LoaderFactory<string, CodedPassage[]> {
  constructor(private readonly passages: PassageService) {}

  create(ctx: RequestContext): DataLoader<string, CodedPassage[]> {
    return new DataLoader(async (ids) =>
      rowsOf(ids, await this.passages.ofRespondents(ctx, ids), ({ passage }) => passage.respondentId!),
    );
  }
}
