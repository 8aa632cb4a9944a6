import type { InterviewTurnFragment } from './interview-turn.fragment.generated.js';

export interface InterviewNeed {
  readonly id: string;
  readonly label: string;
  readonly passages: number;
  readonly against: number;
}

type TurnPassage = InterviewTurnFragment['passages'][number];

/** What a passage was taken to mean, without what a person has rejected since. */
export const standingCodings = ({ codings }: TurnPassage): TurnPassage['codings'] =>
  codings.filter(({ status, need }) => status !== 'rejected' && need.status !== 'REJECTED');

/** The needs of an interview, the most mentioned first. Passages whose text changed since do not count. */
export function needsOf(turns: readonly InterviewTurnFragment[]): InterviewNeed[] {
  const found = new Map<string, InterviewNeed>();
  for (const passage of turns.flatMap(({ passages }) => passages)) {
    if (passage.stale) continue;
    for (const { need, stance } of standingCodings(passage)) {
      const known = found.get(need.id) ?? { id: need.id, label: need.label, passages: 0, against: 0 };
      const against = known.against + (stance === 'AGAINST' ? 1 : 0);
      found.set(need.id, { ...known, passages: known.passages + 1, against });
    }
  }
  return [...found.values()].sort((a, b) => b.passages - a.passages || a.label.localeCompare(b.label));
}

/** The turn that an address such as `#turn-0190…` points at. */
export const turnInHash = (hash: string): string | undefined => /^#turn-(.+)$/.exec(hash)?.[1];
