import type { StoredAnswer } from '@needfinder/domain';
import type { PartOf } from '../definition/question-schemas.js';

/**
 * How often each item was chosen as best, less how often as worst.
 *
 * @param answers - Of one person, by field.
 * @returns By item key, in [−shown, shown]; null when the person has not answered every set: counts of different
 * numbers of sets cannot be compared.
 * **Source**: Finn & Louviere (1992), Journal of Public Policy & Marketing 11:12–25.
 */
export function bestWorstCounts(
  part: PartOf<'best-worst'>,
  answers: Readonly<Record<string, StoredAnswer>>,
): Map<string, number> | null {
  const counts = new Map(part.items.map(({ key }) => [key, 0]));
  for (const set of part.sets.keys()) {
    const best = answers[`${part.key}-${set + 1}-best`];
    const worst = answers[`${part.key}-${set + 1}-worst`];
    if (typeof best !== 'string' || typeof worst !== 'string') return null;
    counts.set(best, (counts.get(best) ?? 0) + 1);
    counts.set(worst, (counts.get(worst) ?? 0) - 1);
  }
  return counts;
}
