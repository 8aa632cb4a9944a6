import { InvalidError } from '@needfinder/domain';
import { createRng, percentileInterval } from '@needfinder/numeric';
import { addPair, addTally, type CodeTally, NO_TALLY, type PairTally, tallyOf } from './code-tally.js';
import { MOST_CODERS, unitCount, unitPatterns } from './coded-units.js';
import { pairAgreement, pooledAlpha } from './pair-agreement.js';
import type { AgreementUnit, AlphaEstimate, CodeAgreement, CodedSpan, CodedText } from './types.js';

export interface AgreementOptions {
  /** At least two, at most 30. */
  readonly coders: readonly string[];
  readonly codes: readonly string[];
  readonly unit: AgreementUnit;
  readonly seed: number;
  /** 1000 unless told; 0 gives no intervals. */
  readonly resamples?: number;
  /** In (0, 1); .95 unless told. */
  readonly confidence?: number;
}

/** What was counted for one code. */
interface CodeCounts {
  readonly code: string;
  /** By position of the text. */
  readonly ofTexts: readonly CodeTally[];
  readonly pairs: readonly PairTally[];
}

/**
 * How far coders agree: all codes together first, then each code; within each, every pair of coders. Intervals draw
 * whole texts anew, since units of one text are not independent.
 *
 * @throws InvalidError `agreement.coders` for fewer than two coders or more than 30.
 *
 * Source: `krippendorffAlpha`, `cohenKappa`, `pairAgreement`. Cost: O(texts × codes + codings + resamples × texts × codes).
 * Checked against: `cohenKappa` and `krippendorffAlpha` of the same units (agreement-table.prop.spec.ts).
 */
export function agreementTable(texts: readonly CodedText[], options: AgreementOptions): CodeAgreement[] {
  const { coders, codes } = options;
  if (coders.length < 2 || coders.length > MOST_CODERS) {
    const sentence = `Agreement is between 2 to ${MOST_CODERS} coders, not ${coders.length}`;
    throw new InvalidError('agreement.coders', sentence, { coders: coders.length });
  }
  const pairs = coders.flatMap((first, at) => coders.slice(at + 1).map((second) => [first, second] as const));
  const counted = codes.map((code) => countCode(texts, code, pairs, options));
  const intervals = intervalsOf(counted, texts.length, options);
  const row = (code: string | null, chosen: readonly CodeCounts[], interval: Interval): CodeAgreement => {
    const tallies = chosen.map(({ ofTexts }) => ofTexts.reduce((sum, tally) => addTally(sum, tally), NO_TALLY));
    const all = tallies.reduce((sum, tally) => addTally(sum, tally), NO_TALLY);
    return {
      code,
      units: all.units,
      alpha: estimate(pooledAlpha(tallies), all, interval),
      percentAgreement: all.pairs === 0 ? null : all.equalPairs / all.pairs,
      prevalence: all.units === 0 ? null : all.yes / (all.yes + all.no),
      pairs: pairs.map((pair, at) =>
        pairAgreement(
          pair,
          chosen.map((one) => one.pairs[at]!),
        ),
      ),
    };
  };
  return [row(null, counted, intervals.all), ...counted.map((one, at) => row(one.code, [one], intervals.ofCodes[at]!))];
}

function countCode(
  texts: readonly CodedText[],
  code: string,
  pairs: readonly (readonly [string, string])[],
  { coders, unit }: AgreementOptions,
): CodeCounts {
  const bits = new Map(coders.map((coder, at) => [coder, 1 << at]));
  const bitOf = (coder: string) => bits.get(coder) ?? 0;
  const pairBits = pairs.map(([first, second]) => [bitOf(first), bitOf(second)] as const);
  const tallies = pairs.map((): PairTally => ({ both: 0, onlyFirst: 0, onlySecond: 0, neither: 0 }));
  const ofTexts = texts.map((text) => {
    const codings = text.codings.filter((coding: CodedSpan) => coding.code === code);
    const judges = text.coders.reduce((sum, coder) => sum | bitOf(coder), 0);
    const patterns =
      codings.length === 0
        ? [{ applies: 0, units: unitCount(text, unit) }]
        : unitPatterns(text, codings, { unit, bitOf });
    pairBits.forEach((pair, at) => {
      if ((judges & pair[0]) !== 0 && (judges & pair[1]) !== 0) tallies[at] = addPair(tallies[at]!, patterns, pair);
    });
    return tallyOf(patterns, judges);
  });
  return { code, ofTexts, pairs: tallies };
}

type Interval = { readonly low: number; readonly high: number } | null;

function estimate(value: number | null, { units }: CodeTally, interval: Interval): AlphaEstimate {
  const whyUndefined = value !== null ? null : units === 0 ? 'no-pairs' : 'no-variation';
  return {
    value,
    low: value === null ? null : (interval?.low ?? null),
    high: value === null ? null : (interval?.high ?? null),
    whyUndefined,
  };
}

/** Every code is drawn with the same texts, so that all codes together are drawn alike. */
function intervalsOf(
  counted: readonly CodeCounts[],
  texts: number,
  { seed, resamples = 1000, confidence = 0.95 }: AgreementOptions,
): { readonly all: Interval; readonly ofCodes: readonly Interval[] } {
  const replicates = counted.map((): number[] => []);
  const together: number[] = [];
  const rng = createRng(seed);
  for (let resample = 0; texts > 0 && resample < resamples; resample += 1) {
    const stream = rng.fork('resample', resample);
    const times = new Uint32Array(texts);
    for (let draw = 0; draw < texts; draw += 1) times[stream.int(texts)]! += 1;
    const tallies = counted.map(({ ofTexts }) => drawn(ofTexts, times));
    tallies.forEach((tally, at) => {
      const alpha = pooledAlpha([tally]);
      if (alpha !== null) replicates[at]!.push(alpha);
    });
    const alpha = pooledAlpha(tallies);
    if (alpha !== null) together.push(alpha);
  }
  // An interval from a few draws that happened to have two labels would look more certain than it is.
  const interval = (values: readonly number[]): Interval =>
    values.length < resamples / 2 || values.length === 0 ? null : percentileInterval(values, confidence);
  return { all: interval(together), ofCodes: replicates.map(interval) };
}

function drawn(ofTexts: readonly CodeTally[], times: Uint32Array): { yes: number; no: number; disagreement: number } {
  let [yes, no, disagreement] = [0, 0, 0];
  for (let at = 0; at < times.length; at += 1) {
    const count = times[at]!;
    if (count === 0) continue;
    const tally = ofTexts[at]!;
    yes += count * tally.yes;
    no += count * tally.no;
    disagreement += count * tally.disagreement;
  }
  return { yes, no, disagreement };
}
