/** Whom one interview is given to. */
export interface Spread {
  readonly interviewId: string;
  readonly coderIds: readonly string[];
}

/**
 * Gives each interview to so many coders, in turn: nobody gets more than one interview more than anybody else, and
 * coders who were together least often come together next, so that every pair can be compared.
 *
 * @param perInterview - At least 1; more than there are coders means all of them.
 */
export function spreadInterviews(
  interviewIds: readonly string[],
  coderIds: readonly string[],
  perInterview: number,
): Spread[] {
  const load = new Map(coderIds.map((id) => [id, 0]));
  const together = new Map<string, number>();
  const pairOf = (one: string, other: string) => [one, other].sort().join(' ');
  const metBefore = (id: string, chosen: readonly string[]) =>
    chosen.reduce((sum, other) => sum + (together.get(pairOf(id, other)) ?? 0), 0);
  return interviewIds.map((interviewId) => {
    const chosen: string[] = [];
    while (chosen.length < Math.min(perInterview, coderIds.length)) {
      const free = coderIds.filter((id) => !chosen.includes(id));
      const next = free.reduce((best, id) => {
        const lighter = load.get(id)! - load.get(best)!;
        return lighter < 0 || (lighter === 0 && metBefore(id, chosen) < metBefore(best, chosen)) ? id : best;
      });
      for (const other of chosen) together.set(pairOf(next, other), (together.get(pairOf(next, other)) ?? 0) + 1);
      load.set(next, load.get(next)! + 1);
      chosen.push(next);
    }
    return { interviewId, coderIds: chosen };
  });
}
