export interface TimedTurn {
  readonly id: string;
  /** Milliseconds from the start of the recording; null when nobody knows. */
  readonly startMs: number | null;
}

/**
 * Which turn is spoken at a moment of the recording: of those that have begun by then, the one that began last; of two
 * that began together, the later one in the transcript.
 *
 * @param turns - In the order of the transcript; their times need not be.
 * @param positionMs - Milliseconds from the start of the recording.
 * @returns The id of the turn, or null while no turn with a time has begun.
 */
export function spokenTurn(turns: readonly TimedTurn[], positionMs: number): string | null {
  let spoken: { id: string; startMs: number } | null = null;
  for (const { id, startMs } of turns) {
    if (startMs === null || startMs > positionMs) continue;
    if (!spoken || startMs >= spoken.startMs) spoken = { id, startMs };
  }
  return spoken?.id ?? null;
}

/**
 * Where to play from to hear a turn: where it begins, or else where the last turn before it that has a time does.
 *
 * @param turns - In the order of the transcript.
 * @returns Milliseconds from the start of the recording; 0 when no time is known up to there.
 */
export function heardFrom(turns: readonly TimedTurn[], turnId: string): number {
  const upTo = turns.slice(0, turns.findIndex(({ id }) => id === turnId) + 1);
  return upTo.findLast(({ startMs }) => startMs !== null)?.startMs ?? 0;
}
