import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { RequestContext } from '../../platform/context/index.js';
import type { LoaderFactory } from '../../platform/graphql/index.js';
import { PassageService } from '../needs/index.js';

export interface MentionsWanted {
  readonly segmentId: string;
  readonly needId: string;
}

/** Passages for a need by members of a segment; the needs of a segment are counted together. */
@Injectable()
export class MentionsInSegmentLoader implements LoaderFactory<MentionsWanted, number> {
  constructor(private readonly passages: PassageService) {}

  create(ctx: RequestContext): DataLoader<MentionsWanted, number> {
    return new DataLoader(async (wanted) => {
      const counts = new Map<string, number>();
      for (const segmentId of new Set(wanted.map((one) => one.segmentId))) {
        const needIds = wanted.filter((one) => one.segmentId === segmentId).map(({ needId }) => needId);
        const pages = await this.passages.pagesOf(ctx, needIds, { first: 1, stance: 'for', segmentId });
        needIds.forEach((needId, at) => counts.set(`${segmentId} ${needId}`, pages[at]!.totalCount));
      }
      return wanted.map(({ segmentId, needId }) => counts.get(`${segmentId} ${needId}`)!);
    });
  }
}
