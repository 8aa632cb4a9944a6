import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { ExtensionPoint } from '../../platform/extension/index.js';

export interface SegmentMembersSource {
  /** Ids of the respondents in a segment; null when there is no such segment. Runs in the open transaction. */
  membersOf(ctx: RequestContext, segmentId: string): Promise<readonly string[] | null>;
}

/** Port: whoever makes segments says who is in them, `members.register(source)`. */
@Injectable()
export class SegmentMembers extends ExtensionPoint<SegmentMembersSource> {}
