import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { RequestContext } from '../context/index.js';
import { inOrderOf, type LoaderFactory } from '../graphql/index.js';
import type { JobEntity } from './job.entity.js';
import { JobService } from './job.service.js';

/** For fields that show the job behind something. */
@Injectable()
export class JobByIdLoader implements LoaderFactory<string, JobEntity | null> {
  constructor(private readonly jobs: JobService) {}

  create(ctx: RequestContext): DataLoader<string, JobEntity | null> {
    return new DataLoader<string, JobEntity | null>(async (ids) =>
      inOrderOf<string, JobEntity | null>(
        ids,
        await this.jobs.findByIds(ctx, ids),
        (job) => job!.id,
        () => null,
      ),
    );
  }
}
