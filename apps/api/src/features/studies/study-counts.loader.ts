import { Injectable } from '@nestjs/common';
import { NotFoundError } from '@needfinder/domain';
import DataLoader from 'dataloader';
import type { RequestContext } from '../../platform/context/index.js';
import { inOrderOf, type LoaderFactory } from '../../platform/graphql/index.js';
import type { StudyCounts } from './study-counts.model.js';
import { StudyService } from './study.service.js';

type CountsOfStudy = StudyCounts & { studyId: string };

@Injectable()
export class StudyCountsLoader implements LoaderFactory<string, CountsOfStudy> {
  constructor(private readonly studies: StudyService) {}

  create(ctx: RequestContext): DataLoader<string, CountsOfStudy> {
    return new DataLoader(async (ids) =>
      inOrderOf(
        ids,
        await this.studies.counts(ctx, ids),
        (counts) => counts.studyId,
        (id) => new NotFoundError('study.not-found', `There is no study ${id}`, { id }),
      ),
    );
  }
}
