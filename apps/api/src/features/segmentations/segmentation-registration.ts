import { Injectable } from '@nestjs/common';
import { NotFoundError } from '@needfinder/domain';
import { SegmentMembers } from '../needs/index.js';
import { RespondentErasedHandlers, RespondentFilters } from '../respondents/index.js';
import { StudyCountSources } from '../studies/index.js';
import { RunErasureService } from './run-erasure.service.js';
import { SegmentService } from './segment.service.js';

/** What segmentations do for other features: they count, filter, and forget. */
@Injectable()
export class SegmentationRegistration {
  constructor(
    counts: StudyCountSources,
    filters: RespondentFilters,
    erased: RespondentErasedHandlers,
    members: SegmentMembers,
    segments: SegmentService,
    erasure: RunErasureService,
  ) {
    counts.register({ count: 'segmentations', from: 'segmentation t' });
    counts.register({ count: 'runsDone', from: 'run t', where: 't.finished_at IS NOT NULL' });
    filters.register({
      field: 'segmentId',
      find: async (ctx, _studyId, { segmentId }) => {
        const ids = await segments.membersOf(ctx, segmentId!);
        if (!ids) throw new NotFoundError('segment.not-found', `There is no segment ${segmentId}`, { id: segmentId! });
        return { ids, keep: true };
      },
    });
    erased.register(erasure);
    members.register({ membersOf: (ctx, segmentId) => segments.membersOf(ctx, segmentId) });
  }
}
