import { Injectable } from '@nestjs/common';
import { reviewOrder } from '@needfinder/text';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { StudyService } from '../studies/index.js';
import type { ReviewQueue } from './review.model.js';
import { ReviewRepository } from './review.repository.js';

/** Which passages wait for a decision, those that teach most first. */
@Injectable()
export class ReviewService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly reviews: ReviewRepository,
    private readonly studies: StudyService,
  ) {}

  /** @throws NotFoundError `study.not-found` */
  queue(ctx: RequestContext, studyId: string, first: number): Promise<ReviewQueue> {
    return this.database.inTenant(ctx, async () => {
      await this.studies.get(ctx, studyId);
      const waiting = await this.reviews.waiting(ctx, studyId);
      const order = reviewOrder(waiting.map(({ needId, ...coding }) => ({ ...coding, cluster: needId })));
      const ids = order.slice(0, first).map(({ id }) => id);
      const byId = new Map((await this.reviews.codings(ctx, ids)).map((coding) => [coding.id, coding]));
      return { studyId, ...(await this.reviews.counts(ctx, studyId)), next: ids.map((id) => byId.get(id)!) };
    });
  }
}
