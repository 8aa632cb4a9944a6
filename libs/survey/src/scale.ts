import type { MissingState } from '@needfinder/domain';
import { foldLabel } from './cell-text.js';
import type { ScalePoint } from './mapping.js';
import { statedMissing, statedMissingBesideScale } from './missing-words.js';
import { SCALE_WORDS, type ScaleFamily } from './scale-words.js';

/** An ordered set of answers. */
export interface Scale {
  /** What the words measure; null for bare numbers. */
  readonly family: ScaleFamily | null;
  /** Ordered from the lowest value to the highest. */
  readonly points: readonly ScalePoint[];
  /** Labels beside the scale that say why there is no answer. */
  readonly missing: Readonly<Record<string, MissingState>>;
}

const CODE_FIRST = /^[([]?\s*([+-]?\d{1,3})\s*[)\]]?\s*(?:[.:=)\-–—]\s*)?(\D.*)?$/;
const CODE_LAST = /^(\D*?)\s*[([]?([+-]\s?\d{1,3}|\d{1,3})[)\]]?$/;
const MOST_POINTS = 11;
/** A scale from 1 of which nobody chose the first two points is common; of which nobody chose more is not. */
const HIGHEST_FIRST_CHOSEN = 3;

/**
 * Recognises an ordered scale in the labels that occur: numbered labels ("(0) Not a problem"), bare numbers with or
 * without words at the ends ("1" … "7", "I hate it! -5"), or words of frequency, importance, satisfaction, agreement,
 * severity, likelihood, quality and yes/no in English, Spanish, French and German; the commonest of them in Italian,
 * Portuguese and Dutch. Bare numbers begin at 1 although nobody chose it, and have no gaps.
 *
 * @param labels - The different answers, as written.
 * @returns null when they are no scale.
 */
export function recogniseScale(labels: readonly string[]): Scale | null {
  const missing: Record<string, MissingState> = {};
  const rated: string[] = [];
  for (const label of labels) {
    const state = statedMissing(label);
    if (state) missing[label] = state;
    else rated.push(label);
  }
  return scaleOf(rated, missing) ?? scaleBesideNoOpinion(rated, missing);
}

/** "Don't know" is an answer of its own unless what remains is a scale. */
function scaleBesideNoOpinion(
  labels: readonly string[],
  missing: Readonly<Record<string, MissingState>>,
): Scale | null {
  const noOpinion = labels.flatMap((label) => {
    const state = statedMissingBesideScale(label);
    return state ? [[label, state] as const] : [];
  });
  if (noOpinion.length === 0) return null;
  const outside = Object.fromEntries(noOpinion);
  return scaleOf(
    labels.filter((label) => !(label in outside)),
    { ...missing, ...outside },
  );
}

function scaleOf(labels: readonly string[], missing: Readonly<Record<string, MissingState>>): Scale | null {
  if (labels.length < 2 || labels.length > MOST_POINTS) return null;
  const numbered = numberedPoints(labels);
  if (numbered)
    return { family: familyOfWords(numbered.map(({ words }) => words)), points: numbered.map(withoutWords), missing };
  const worded = wordedPoints(labels);
  return worded && { ...worded, missing };
}

interface NumberedPoint extends ScalePoint {
  words: string;
}
const withoutWords = ({ label, value }: NumberedPoint): ScalePoint => ({ label, value });

function numberedPoints(labels: readonly string[]): NumberedPoint[] | null {
  const points: NumberedPoint[] = [];
  for (const label of labels) {
    const first = CODE_FIRST.exec(label);
    const last = first ? null : CODE_LAST.exec(label);
    if (!first && !last) return null;
    const words = (first?.[2] ?? last?.[1] ?? '').trim();
    points.push({ label, value: Number((first?.[1] ?? last![2]!).replace(/\s/g, '')), words });
  }
  points.sort((a, b) => a.value - b.value);
  const values = points.map(({ value }) => value);
  const span = values.at(-1)! - values[0]!;
  const allDiffer = new Set(values).size === values.length;
  // "2 years", "10 people" are amounts, not points: points lie side by side and few are never chosen.
  const areSideBySide = allDiffer && span < MOST_POINTS && points.length > span / 2 && !sharesUnit(points);
  return areSideBySide ? withUnchosen(points) : null;
}

/** Whatever people chose of 1 … 7: numbers without words say no more of their scale than its reach. */
function withUnchosen(points: readonly NumberedPoint[]): NumberedPoint[] {
  const [lowest, highest] = [points[0]!.value, points.at(-1)!.value];
  if (points.some(({ label, value }) => label !== String(value)) || highest > MOST_POINTS) return [...points];
  const first = lowest > 1 && lowest <= HIGHEST_FIRST_CHOSEN ? 1 : lowest;
  return Array.from({ length: highest - first + 1 }, (_, at) => ({
    label: String(first + at),
    value: first + at,
    words: '',
  }));
}

/** "1 year", "2 years", "3+ years": the words after the number are the same thing counted. */
function sharesUnit(points: readonly NumberedPoint[]): boolean {
  const units = points
    .map(({ words }) =>
      foldLabel(words)
        .replace(/[^\p{L}]/gu, '')
        .replace(/s$/, ''),
    )
    .filter(Boolean);
  return new Set(units).size < units.length;
}

function familyOfWords(words: readonly string[]): ScaleFamily | null {
  const worded = words.filter((word) => word !== '').map(foldLabel);
  if (worded.length === 0) return null;
  const family = SCALE_WORDS.find(([, ranks]) =>
    worded.every((word) => ranks.some(([, pattern]) => pattern.test(word))),
  );
  return family?.[0] ?? null;
}

function wordedPoints(labels: readonly string[]): Pick<Scale, 'family' | 'points'> | null {
  for (const [family, ranks] of SCALE_WORDS) {
    const ranked = labels.map((label) => ({
      label,
      rank: ranks.find(([, pattern]) => pattern.test(foldLabel(label)))?.[0],
    }));
    if (ranked.some(({ rank }) => rank === undefined)) continue;
    if (new Set(ranked.map(({ rank }) => rank)).size < ranked.length) continue;
    ranked.sort((a, b) => a.rank! - b.rank!);
    return { family, points: ranked.map(({ label }, i) => ({ label, value: i + 1 })) };
  }
  return null;
}

/** The scale of a battery: the points that any of its columns uses, since rare answers are missing from some. */
export function mergeScales(scales: readonly Scale[]): Scale | null {
  const pointsOf = ({ points }: Scale) => JSON.stringify(points);
  if (scales.every((scale) => pointsOf(scale) === pointsOf(scales[0]!))) {
    return scales[0] ? { ...scales[0], missing: Object.assign({}, ...scales.map(({ missing }) => missing)) } : null;
  }
  const labels = new Set(
    scales.flatMap((scale) => [...scale.points.map(({ label }) => label), ...Object.keys(scale.missing)]),
  );
  return recogniseScale([...labels]);
}

/** Columns with the same signature can be one battery: same family, or bare numbers of the same reach. */
export function scaleSignature(scale: Scale): string {
  const [first, last] = [scale.points[0]!, scale.points.at(-1)!];
  return scale.family === null ? `numbers:${first.value}-${last.value}` : `words:${scale.family}`;
}
