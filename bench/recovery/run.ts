import { adjustedRandIndex, mean } from '@needfinder/numeric';
import { DEFAULT_OPTIONS, fitSegmentation } from '@needfinder/segmentation';
import { Calibration } from './calibration.js';
import { drawKind, KINDS } from './kinds.js';

/**
 * Recovery by the default automatic path on simulated kinds: `node … run.ts [kinds] [seeds] [firstSeed]`.
 * Prints by kind how often the number of segments was right, what was said, the mean adjusted Rand index (and that of one
 * who knows the planted parameters), and the expected calibration error of the memberships.
 */
const [names = KINDS.map(({ name }) => name).join(','), seeds = '5', first = '1'] = process.argv.slice(2);
for (const kind of KINDS.filter(({ name }) => names.split(',').includes(name))) {
  let right = 0;
  const agreements: number[] = [];
  const ceilings: number[] = [];
  const verdicts: string[] = [];
  const calibration = new Calibration();
  const startedAt = process.cpuUsage();
  for (let seed = Number(first); seed < Number(first) + Number(seeds); seed += 1) {
    const { indicators, truth, guess } = drawKind(kind, seed);
    const { chosen, solutions } = fitSegmentation({
      indicators,
      options: { ...DEFAULT_OPTIONS, bootstrap: Number(process.env.BOOTSTRAP ?? 10) },
    });
    const cut = solutions.find(({ k }) => k === chosen.k)!;
    if (chosen.naturalK === kind.k) right += 1;
    if (kind.k > 1) agreements.push(adjustedRandIndex(cut.labels, truth));
    if (guess && kind.k > 1) ceilings.push(adjustedRandIndex(guess, truth));
    if (cut.k === kind.k && kind.k > 1) calibration.add(cut, truth);
    verdicts.push(`${chosen.verdict[0]}${chosen.k}${chosen.style[0]} ${chosen.continuumTest?.pValue.toFixed(2)};`);
  }
  const { user, system } = process.cpuUsage(startedAt);
  const seconds = (user + system) / 1e6 / Number(seeds);
  const figure = (values: readonly number[]): string => (values.length > 0 ? mean(values).toFixed(3) : '-');
  console.log(
    `${kind.name.padEnd(12)} k ${kind.k}  right ${right}/${seeds}  ARI ${figure(agreements)} of ${figure(ceilings)}  ` +
      `calibration ${calibration.error().toFixed(3)}  ${seconds.toFixed(1)} CPU s  ${verdicts.join(' ')}`,
  );
}
