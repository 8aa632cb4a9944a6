import { NotFoundError } from '@needfinder/domain';
import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { RequestContext } from '../../platform/context/index.js';
import { inOrderOf, type LoaderFactory } from '../../platform/graphql/index.js';
import type { Interview } from './interview.model.js';
import { InterviewService } from './interview.service.js';

@Injectable()
export class InterviewByIdLoader implements LoaderFactory<string, Interview> {
  constructor(private readonly interviews: InterviewService) {}

  create(ctx: RequestContext): DataLoader<string, Interview> {
    return new DataLoader(async (ids) =>
      inOrderOf(
        ids,
        await this.interviews.byIds(ctx, ids),
        (row) => row.id,
        (id) => new NotFoundError('interview.not-found', `There is no interview ${id}`, { id }),
      ),
    );
  }
}
