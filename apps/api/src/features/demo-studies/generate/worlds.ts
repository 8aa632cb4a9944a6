import type { World } from './respondent.js';
import { EVERYBODY, SEGMENTS } from './segments.js';
import { NEEDS } from './needs.js';

/** Four segments by needs; people differ a little in how high they answer. */
export const SEGMENTED_WORLD: World = {
  segmentOf(rng) {
    let left = rng.next();
    return SEGMENTS.find(({ share }) => (left -= share) < 0) ?? SEGMENTS[SEGMENTS.length - 1]!;
  },
  levelOf(rng) {
    const style = rng.normal();
    return { importance: 0.12 * style, satisfaction: 0.15 * style + 0.2 * rng.normal() };
  },
  meansOf: (need, segment) => segment?.means[need] ?? EVERYBODY[need],
};

/** One continuum from "all of this matters little" to "all of this matters": there is nothing to cut. */
export const CONTINUUM_WORLD: World = {
  segmentOf: () => null,
  levelOf(rng) {
    const style = rng.normal();
    return { importance: 0.35 * style + 0.6 * rng.normal(), satisfaction: 0.25 * style + 0.3 * rng.normal() };
  },
  meansOf(need, _, level) {
    const position = NEEDS.findIndex(({ key }) => key === need);
    const [importance, satisfaction] = EVERYBODY[need];
    // Needs hang on the continuum unequally, as questionnaire items do.
    return [importance + 0.2 + (0.1 * (position % 5) - 0.2) * level.importance, satisfaction - 0.3];
  },
};
