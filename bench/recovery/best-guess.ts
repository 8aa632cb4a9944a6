import { normalCdf } from '@needfinder/numeric';
import type { Indicator } from '@needfinder/segmentation';

/** Probability of an answer (index of its level) to an item in a segment, by the parameters that were planted. */
export type AnswerProbability = (item: number, segment: number, answer: number, row: number) => number;

/** Segment of each person by someone who knows every planted parameter; missing answers say nothing. */
export function guessSegments(
  indicators: readonly Indicator[],
  shares: readonly number[],
  probability: AnswerProbability,
): Int32Array {
  return Int32Array.from({ length: indicators[0]!.values.length }, (_, row) => {
    const scores = shares.map((share, segment) =>
      indicators.reduce((sum, { values }, item) => {
        const answer = values[row]!;
        return Number.isNaN(answer) ? sum : sum + Math.log(probability(item, segment, answer, row));
      }, Math.log(share)),
    );
    return scores.indexOf(Math.max(...scores));
  });
}

/** Probability that a normal score, rounded and held between 1 and `levels`, is `answer` + 1. */
export function roundedNormal(answer: number, centre: number, noise: number, levels: number): number {
  const below = (edge: number): number => normalCdf((edge - centre) / noise);
  const upTo = answer + 1 >= levels ? 1 : below(answer + 1.5);
  return Math.max(1e-300, upTo - (answer <= 0 ? 0 : below(answer + 0.5)));
}
