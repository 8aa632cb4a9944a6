import { Injectable } from '@nestjs/common';
import { NotFoundError } from '@needfinder/domain';
import DataLoader from 'dataloader';
import type { RequestContext } from '../../platform/context/index.js';
import { inOrderOf, type LoaderFactory } from '../../platform/graphql/index.js';
import type { Study } from './study.model.js';
import { StudyService } from './study.service.js';

@Injectable()
export class StudyByIdLoader implements LoaderFactory<string, Study> {
  constructor(private readonly studies: StudyService) {}

  create(ctx: RequestContext): DataLoader<string, Study> {
    return new DataLoader(async (ids) =>
      inOrderOf(
        ids,
        await this.studies.findByIds(ctx, ids),
        (study) => study.id,
        (id) => new NotFoundError('study.not-found', `There is no study ${id}`, { id }),
      ),
    );
  }
}
