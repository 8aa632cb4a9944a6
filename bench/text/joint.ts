/**
 * How far ratings, what people say, and both together recover planted segments, on the automatic path:
 * `node --import ./scripts/swc-register.mjs bench/text/joint.ts [seeds] [people]`.
 */
import { adjustedRandIndex } from '@needfinder/numeric';
import { DEFAULT_OPTIONS, fitSegmentation, type Indicator } from '@needfinder/segmentation';
import { plantVoices } from '@needfinder/test-kit';
import { proposeCodebook } from '@needfinder/text';

const [seeds = '3', people = '900'] = process.argv.slice(2);
const n = Number(people);
for (let seed = 1; seed <= Number(seeds); seed += 1) {
  const { ratings, answers, truth, spoken } = plantVoices({ seed, n });
  const { needs } = proposeCodebook(answers, { seed: 1 });
  const mentions = needs
    .map(({ label, passages }): Indicator => {
      const values = new Float64Array(n);
      for (const { textId } of passages) values[Number(textId)] = 1;
      return { name: label, scale: 'binary', values };
    })
    .filter(({ values }) => values.reduce((sum, value) => sum + value, 0) >= n / 50);
  const perfect = spoken.map((values, need): Indicator => ({ name: `need ${need + 1}`, scale: 'binary', values }));
  console.log(`seed ${seed}: ${mentions.length} needs heard of ${spoken.length} spoken`);
  for (const [name, indicators] of [
    ['ratings', ratings],
    ['mentions', mentions],
    ['both', [...ratings, ...mentions]],
    ['both, were every mention heard', [...ratings, ...perfect]],
  ] as const) {
    const { chosen, solutions } = fitSegmentation({
      indicators,
      options: { ...DEFAULT_OPTIONS, kMax: 11, bootstrap: 3 },
    });
    const agreement = adjustedRandIndex(solutions.find(({ k }) => k === chosen.k)!.labels, truth);
    console.log(`  ${name}: ${chosen.k} segments, ${chosen.verdict}, adjusted Rand index ${agreement.toFixed(3)}`);
  }
}
