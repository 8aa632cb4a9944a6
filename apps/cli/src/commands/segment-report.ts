import type { SegmentationResult } from '@needfinder/segmentation';

const HEADLINES = {
  natural: (k: number) => `${k} distinct groups.`,
  reproducible: (k: number) => `No distinct groups, but a cut in ${k} that another sample would repeat.`,
  constructed: (k: number) => `No distinct groups. A cut in ${k} is a choice.`,
  none: () => 'No segments here.',
};
const percent = (share: number) => `${Math.round(share * 100)} %`;
const decimals = (value: number | null | undefined, digits: number) => (value == null ? '–' : value.toFixed(digits));

/** The verdict first, its reasons, then one line per number of segments: what a person reads on the terminal. */
export function describeSegmentation(result: SegmentationResult): string {
  const { chosen } = result;
  const lines = [HEADLINES[chosen.verdict](chosen.k), ...chosen.reasons.map((reason) => `  ${reason}`), ''];
  lines.push(`${result.n} people, ${result.indicators.length} indicators, ${chosen.method}, ${chosen.style}`);
  lines.push('   k           BIC   stability  sizes');
  for (const solution of result.solutions) {
    const mark = solution.k === chosen.k ? '→' : ' ';
    const bic = decimals(solution.bic ?? solution.withinSS, 1).padStart(12);
    const stability = decimals(solution.stability?.meanAri, 2).padStart(9);
    lines.push(
      `${mark} ${String(solution.k).padStart(2)}  ${bic}   ${stability}  ${solution.shares.map(percent).join(' ')}`,
    );
  }
  if (chosen.warnings.length > 0) lines.push('', ...chosen.warnings.map((warning) => `! ${warning.text}`));
  if (chosen.whatNext.length > 0) lines.push('', ...chosen.whatNext.map((step) => `▸ ${step}`));
  lines.push('', `fingerprint ${result.fingerprint}  seed ${result.seed}  engine ${result.engineVersion}`, '');
  return lines.join('\n');
}
