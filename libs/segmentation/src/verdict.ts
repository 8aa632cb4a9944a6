import type { StyleTest } from './continuum/continuum-test.js';
import type { DescribedSolution } from './solution.js';
import type { RelatednessTest } from './style-only.js';
import type { Verdict } from '@needfinder/domain';

/** What the verdict is weighed from. */
export interface Evidence {
  readonly solutions: readonly DescribedSolution[];
  /** Number of segments the information criterion prefers among the latent class models looked at; null = unknown. */
  readonly bicK: number | null;
  /** The same for the plain look at the raw answers: 1 = the items are unrelated. */
  readonly relatedK: number;
  readonly continuum: StyleTest;
  /** Null where the ratings are not the whole basis. */
  readonly relatedness: RelatednessTest | null;
  /** Number of classes preferred once scale use is modelled; null where it is not. */
  readonly styleModelK: number | null;
  readonly styleShare: number | null;
}

export interface Judgement {
  readonly verdict: Verdict;
  readonly k: number;
  readonly naturalK: number;
  readonly reasons: readonly string[];
  readonly whatNext: readonly string[];
}

/** Further out than every sample of the continuum … */
const BEYOND_ALL_SAMPLES = 0.025;
/** … or than nearly all of them, and far. */
const BEYOND_MOST_SAMPLES = 0.05;
const CLEAR_EXCESS = 2.5;
/** Groups that are really apart are found again by half of the pairs of people at least, in any other sample. */
const RECOVERABLE = 0.5;
/** Mean adjusted Rand index from which another sample is said to be cut alike. */
export const STABLE = 0.75;
/** Below this share a segment is too small to be proposed as part of a cut. */
const SMALLEST_SEGMENT = 0.05;

/** Two decimals in the manner of the literature: .87. */
export const plain = (value: number): string => value.toFixed(2).replace(/^(-?)0\./, '$1.');

const chanceOf = (pValue: number): string =>
  pValue < 0.1 ? `about ${Math.max(1, Math.round(100 * pValue))} in 100` : `${Math.round(100 * pValue)} in 100`;

function stabilitySentence(solution: DescribedSolution): string | null {
  const { stability } = solution;
  if (!stability) return null;
  const numbers = `(stability ${plain(stability.meanAri)}, ${plain(stability.low)}–${plain(stability.high)})`;
  return stability.meanAri >= STABLE
    ? `Another sample would show these ${solution.k} segments again ${numbers}.`
    : `Another sample would be cut differently into ${solution.k} segments ${numbers}.`;
}

/** The finest cut that is stable; when none is, the most stable one. Cuts with a tiny segment come last. */
function reproducibleK(solutions: readonly DescribedSolution[]): number {
  const cuts = solutions.filter(({ k }) => k > 1);
  if (cuts.length === 0) return solutions[0]!.k;
  const sound = cuts.filter(({ shares }) => Math.min(...shares) >= SMALLEST_SEGMENT);
  const candidates = sound.length > 0 ? sound : cuts;
  const stabilityOf = ({ stability, entropy }: DescribedSolution): number => stability?.meanAri ?? entropy ?? 0;
  const stable = candidates.filter((cut) => stabilityOf(cut) >= STABLE);
  if (stable.length > 0) return stable[stable.length - 1]!.k;
  return candidates.reduce((best, cut) => (stabilityOf(cut) > stabilityOf(best) ? cut : best)).k;
}

/**
 * Both numbers of segments have a known blindness: the criterion to local dependence, the excess to small segments. Where
 * scale use was modelled, its criterion is the one that is not fooled by how people rate.
 */
function naturalCut({ bicK: plainK, styleModelK, continuum, solutions }: Evidence): number {
  const bicK = styleModelK ?? plainK;
  const offered = (k: number): boolean => solutions.some((solution) => solution.k === k);
  const largest = solutions[solutions.length - 1]!.k;
  const trusted = bicK !== null && bicK > 1 && bicK < largest ? bicK : continuum.k;
  if (offered(trusted)) return trusted;
  return offered(continuum.k) ? continuum.k : largest;
}

function styleModelSentence({ styleModelK }: Evidence): string | null {
  if (styleModelK === null) return null;
  return styleModelK === 1
    ? 'Once how high and how widely people rate is modelled, one group fits better than several.'
    : `With how high and how widely people rate in the model, fit weighed against size prefers ${styleModelK} segments.`;
}

function whatNextFor(verdict: Verdict): string[] {
  switch (verdict) {
    case 'natural':
      return ['Describe the segments with variables that did not form them, and name them.'];
    case 'reproducible':
      return [
        'Use the cut as a working tool: people near a border could belong to either side.',
        'Check in a new sample that the same segments come back before money follows them.',
      ];
    case 'constructed':
      return [
        'Decide by what the segments are for: compare the cuts and take the one you can serve differently.',
        'More people, or fewer items that measure the same thing, would make the cut firmer.',
      ];
    case 'none':
      return [
        'Treat these people as one group, or ask about needs on which they differ.',
        'Best–worst choices separate needs where everybody rates everything alike.',
      ];
  }
}

/** Weighs the evidence into one of the four verdicts, a proposed cut and its reasons, the most important first. */
export function judge(evidence: Evidence): Judgement {
  const { continuum, relatedness, styleShare, relatedK, solutions } = evidence;
  const at = (k: number): DescribedSolution => solutions.find((solution) => solution.k === k) ?? solutions[0]!;
  const conclude = (verdict: Verdict, k: number, reasons: readonly (string | null)[]): Judgement => ({
    verdict,
    k,
    naturalK: verdict === 'natural' ? k : 1,
    reasons: reasons.filter((reason): reason is string => reason !== null),
    whatNext: whatNextFor(verdict),
  });
  const onlyStyle = relatedness !== null && relatedness.unrelated && (styleShare ?? 0) > 0.5;
  if (relatedK === 1 || onlyStyle) {
    const k = solutions[0]!.k;
    return conclude('none', k, [
      onlyStyle
        ? `People differ only in how high and how widely they rate everything: that is ${Math.round(100 * styleShare!)} % of what would separate segments.`
        : 'The items are unrelated: an answer to one says nothing about the others, so there is nothing to cut.',
      onlyStyle ? 'Beyond it the answers to one item say nothing about the others.' : null,
    ]);
  }
  const onlyScaleUse = evidence.styleModelK === 1;
  const exceeds =
    !onlyScaleUse &&
    (continuum.pValue <= BEYOND_ALL_SAMPLES ||
      (continuum.pValue <= BEYOND_MOST_SAMPLES && continuum.excess >= CLEAR_EXCESS));
  const k = exceeds ? naturalCut(evidence) : reproducibleK(solutions);
  const cut = at(k);
  const isRecovered = cut.stability === null || cut.stability.meanAri >= RECOVERABLE;
  if (exceeds && isRecovered) {
    return conclude('natural', k, [
      `The people form ${k} distinct groups: a continuum with the same answers and correlations would look this grouped in ${chanceOf(continuum.pValue)} samples at most.`,
      stabilitySentence(cut),
      evidence.bicK !== null
        ? `Fit weighed against size prefers ${evidence.bicK} segments; the excess over a continuum is largest at ${continuum.k}.`
        : null,
      styleModelSentence(evidence),
    ]);
  }
  if (exceeds) {
    return conclude('constructed', k, [
      `There is more structure than a continuum with the same answers and correlations would show, but no groups that another sample would find again.`,
      stabilitySentence(cut),
      'Where to cut is a choice, not a finding.',
    ]);
  }
  const stable = (cut.stability?.meanAri ?? 0) >= STABLE;
  return conclude(stable ? 'reproducible' : 'constructed', k, [
    onlyScaleUse ? styleModelSentence(evidence) : null,
    `No distinct groups: a continuum with the same answers and correlations looks as grouped in ${chanceOf(continuum.pValue)} samples.`,
    stabilitySentence(cut),
    stable
      ? 'The segments are parts of a continuum, but parts that come back.'
      : 'Where to cut is a choice, not a finding.',
  ]);
}
