import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { InterviewService } from '../interviews/index.js';
import type { NeedTable } from './need-table.js';
import type { Segment } from './segment.model.js';
import { type SegmentFacts, unknownsOf } from './segment-unknowns.js';
import type { Solution } from './solution.model.js';
import type { StatedNeed } from './stated-need.js';

/** Gathers what is not known about a segment. */
@Injectable()
export class SegmentUnknownsService {
  constructor(private readonly interviews: InterviewService) {}

  async find(ctx: RequestContext, segment: Segment, solution: Solution, table: NeedTable): Promise<string[]> {
    const interviewed = new Set(await this.interviews.interviewedRespondents(ctx, segment.studyId));
    const { position } = segment;
    const members = [...table.positions.keys()].filter((row) => table.positions[row] === position);
    return unknownsOf({
      members: members.length,
      interviewed: members.filter((row) => interviewed.has(table.respondentIds[row]!)).length,
      profile: solution.profileTests.map(({ title, cells, missingShare }) => ({
        title,
        n: cells.find((cell) => cell.segmentPosition === position)?.n ?? 0,
        missingShare,
      })),
      needs: table.needs.map((stated) => needFacts(stated, members)),
    });
  }
}

function needFacts(
  { need, mentioned, ratings }: StatedNeed,
  members: readonly number[],
): SegmentFacts['needs'][number] {
  const count = (holds: (row: number) => boolean) => members.filter(holds).length;
  const { importance } = ratings;
  return {
    label: need.label,
    spoke: count((row) => !Number.isNaN(mentioned[row]!)),
    mentioned: count((row) => mentioned[row] === 1),
    rated: importance && count((row) => !Number.isNaN(importance.values[row]!)),
  };
}
