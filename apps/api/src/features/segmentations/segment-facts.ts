import type { NeedTable } from './need-table.js';
import type { Segment } from './segment.model.js';
import type { SegmentFacts } from './segment-unknowns.js';
import type { Solution } from './solution.model.js';
import type { StatedNeed } from './stated-need.js';

/**
 * Counts what is known about a segment.
 *
 * @param interviewed - Ids of respondents with whom there is an interview.
 */
export function segmentFacts(
  { position }: Segment,
  { profileTests }: Solution,
  table: NeedTable,
  interviewed: ReadonlySet<string>,
): SegmentFacts {
  const members = [...table.positions.keys()].filter((row) => table.positions[row] === position);
  return {
    members: members.length,
    interviewed: members.filter((row) => interviewed.has(table.respondentIds[row]!)).length,
    profile: profileTests.map(({ title, cells, missingShare }) => ({
      title,
      n: cells.find((cell) => cell.segmentPosition === position)?.n ?? 0,
      missingShare,
    })),
    needs: table.needs.map((stated) => needFacts(stated, members)),
  };
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
