import type { Passage } from '../needs/index.js';

/**
 * One passage of each person, the surest members first; then the second of each, and so on: no single voice fills the
 * page.
 *
 * @param passages - The likeliest first; that order is kept within a person.
 * @param sureness - Of a respondent, 0 … 1.
 */
export function oneOfEachFirst(passages: readonly Passage[], sureness: (respondentId: string) => number): Passage[] {
  const seen = new Map<string, number>();
  const placed = passages.map((passage) => {
    const person = passage.respondentId ?? passage.id;
    const round = seen.get(person) ?? 0;
    seen.set(person, round + 1);
    return { passage, round, sure: sureness(person) };
  });
  return placed.sort((a, b) => a.round - b.round || b.sure - a.sure).map(({ passage }) => passage);
}
