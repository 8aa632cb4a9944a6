import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { ActivityService, StudyService } from '../studies/index.js';
import { InterviewsImported } from './interviews-imported.port.js';

/** Tells the study, and the rest of the house, what happened to its interviews. */
@Injectable()
export class InterviewLog {
  constructor(
    private readonly studies: StudyService,
    private readonly activities: ActivityService,
    private readonly handlers: InterviewsImported,
  ) {}

  /** @throws NotFoundError `study.not-found` */
  async requireStudy(ctx: RequestContext, studyId: string): Promise<void> {
    await this.studies.get(ctx, studyId);
  }

  /** @param added - Interviews that the study did not have before. */
  async imported(ctx: RequestContext, studyId: string, added: number): Promise<void> {
    if (added === 0) return;
    for (const handler of this.handlers.parts) await handler.interviewsImported(ctx, studyId);
    const sentence = added === 1 ? 'Imported 1 interview' : `Imported ${added} interviews`;
    await this.activities.record(ctx, studyId, 'interviews-imported', sentence);
    await this.changed(ctx, studyId);
  }

  changed(ctx: RequestContext, studyId: string): Promise<void> {
    return this.studies.changed(ctx, studyId);
  }
}
