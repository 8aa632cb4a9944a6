import { beforeAll, expect, test } from '@jest/globals';
import { adjustedRandIndex } from '@needfinder/numeric';
import { DEFAULT_OPTIONS, fitSegmentation, type Indicator } from '@needfinder/segmentation';
import { plantVoices, type PlantedVoices } from '@needfinder/test-kit';
import { proposeCodebook } from '@needfinder/text';
import { needVariable } from './need-variables.js';
import type { StatedNeed } from './stated-need.js';
import { indicatorOf } from './variable.js';

/** People who must have spoken of a need. */
const FEWEST = 8;
let voices: PlantedVoices;
let heard: StatedNeed[];

beforeAll(() => {
  voices = plantVoices({ seed: 1, n: 400 });
  const people = voices.answers.length;
  heard = proposeCodebook(voices.answers, { seed: 1 }).needs.map(({ key, label, passages }): StatedNeed => {
    const mentioned = new Float64Array(people);
    const intensity = new Float64Array(people).fill(Number.NaN);
    for (const passage of passages) {
      mentioned[Number(passage.textId)] = 1;
      intensity[Number(passage.textId)] = passage.intensity;
    }
    const need = { id: key, label } as StatedNeed['need'];
    return { need, mentioned, intensity, ratings: { importance: null, satisfaction: null } };
  });
  heard = heard.filter(({ mentioned }) => mentioned.filter((value) => value === 1).length >= FEWEST);
});

/** Agreement of k segments with the planted ones. */
function recovered(indicators: readonly Indicator[], k: number): number {
  const plain = { method: 'lca', style: 'raw', restarts: 2, bootstrap: 0 } as const;
  const options = { ...DEFAULT_OPTIONS, ...plain, kMin: k, kMax: k };
  return adjustedRandIndex(fitSegmentation({ indicators, options }).solutions[0]!.labels, voices.truth);
}
const mentions = (): Indicator[] => heard.map((need) => indicatorOf(needVariable(need, 'mention')));

test('ratings alone and mentions alone hardly tell the segments', () => {
  expect(recovered(voices.ratings, 3)).toBeLessThan(0.4);
  expect(recovered(mentions(), 3)).toBeLessThan(0.4);
});

test('ratings and mentions of needs together find them', () => {
  expect(recovered([...voices.ratings, ...mentions()], 9)).toBeGreaterThan(0.75);
});
