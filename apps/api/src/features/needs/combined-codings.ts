import type { CodingRow } from './codebook-rows.js';
import { ENGINE } from './codebook-words.js';

const STRENGTH = { accepted: 2, suggested: 1, rejected: 0 } as const;

/**
 * One coding for each passage and person, what the engine says going with the first: that row stays and takes over the
 * strongest judgement and the highest numbers.
 */
export function combined(codings: readonly CodingRow[]): CodingRow[] {
  const byPassage = new Map<string, CodingRow[]>();
  for (const coding of codings) {
    const kept = byPassage.get(coding.passageId) ?? [];
    byPassage.set(coding.passageId, kept);
    const at = kept.findIndex((row) => isOneVoice(row.coder, coding.coder));
    const first = kept[at];
    if (!first) {
      kept.push(coding);
      continue;
    }
    const decisive = STRENGTH[coding.status] > STRENGTH[first.status] ? coding : first;
    kept[at] = {
      ...decisive,
      id: first.id,
      probability: Math.max(first.probability, coding.probability),
      intensity: Math.max(first.intensity, coding.intensity),
    };
  }
  return [...byPassage.values()].flat();
}

const isOneVoice = (one: string, other: string): boolean => one === other || one === ENGINE || other === ENGINE;
