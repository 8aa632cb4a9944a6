import { adjustedRandIndex } from '@needfinder/numeric';
import { DEFAULT_OPTIONS, fitSegmentation } from '@needfinder/segmentation';
import { drawKind, KINDS } from './kinds.js';

/**
 * Recovery by the default automatic path on simulated kinds: `node … run.ts [kinds] [seeds] [firstSeed]`.
 * Prints by kind how often the number of segments and the verdict were right, and the mean adjusted Rand index.
 */
const [names = KINDS.map(({ name }) => name).join(','), seeds = '5', first = '1'] = process.argv.slice(2);
for (const kind of KINDS.filter(({ name }) => names.split(',').includes(name))) {
  let right = 0;
  let agreement = 0;
  const verdicts: string[] = [];
  const startedAt = performance.now();
  for (let seed = Number(first); seed < Number(first) + Number(seeds); seed += 1) {
    const { indicators, truth } = drawKind(kind, seed);
    const { chosen, solutions } = fitSegmentation({
      indicators,
      options: { ...DEFAULT_OPTIONS, bootstrap: Number(process.env.BOOTSTRAP ?? 10) },
    });
    const cut = solutions.find(({ k }) => k === chosen.k)!;
    if (chosen.naturalK === kind.k) right += 1;
    if (kind.k > 1) agreement += adjustedRandIndex(cut.labels, truth) / Number(seeds);
    verdicts.push(
      `${chosen.verdict[0]}${chosen.k}${chosen.style[0]} ${chosen.continuumTest?.pValue.toFixed(2)} ${cut.stability?.meanAri.toFixed(2) ?? '-'};`,
    );
  }
  const seconds = (performance.now() - startedAt) / 1000 / Number(seeds);
  console.log(
    `${kind.name.padEnd(12)} k ${kind.k}  right ${right}/${seeds}  ARI ${agreement.toFixed(3)}  ${seconds.toFixed(1)} s  ${verdicts.join(' ')}`,
  );
}
