import type { ChartSegment } from '@needfinder/charts';
import type { Estimate } from '@needfinder/domain';
import type { BasisMeasure, JobState } from '../../gql/schema.generated.js';
import { groupBy } from './group-by.js';
import type { SegmentIdentityFragment } from './segment-identity.fragment.generated.js';

/** How a need enters a basis, as the set-up and the list say it. */
export const MEASURE_WORDS: Readonly<Record<BasisMeasure, string>> = {
  IMPORTANCE: 'importance',
  SATISFACTION: 'satisfaction',
  OPPORTUNITY: 'opportunity',
  MENTION: 'mention',
  INTENSITY: 'intensity',
};

/** A segment as charts know it: the glyph carries the letter, so its label is the name alone. */
export const chartSegment = ({ position, name }: Pick<SegmentIdentityFragment, 'position' | 'name'>): ChartSegment => ({
  index: position,
  name: name ?? '',
});

/** "Tinkerers", or "Segment B" for a segment without a name: for places where the mark shows the letter. */
export const nameOf = ({ letter, name }: Pick<SegmentIdentityFragment, 'letter' | 'name'>): string =>
  name ?? `Segment ${letter}`;

const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

const lengthOf = (list: unknown): number => (Array.isArray(list) ? list.length : 0);

/** What segments were formed by: "17 needs by importance, 2 questions". The api keeps the basis as it was sent. */
export function basisWords(basis: Readonly<Record<string, unknown>>): string {
  const needs = Array.isArray(basis['needs']) ? (basis['needs'] as readonly { readonly measure?: string }[]) : [];
  const byMeasure = groupBy(needs, ({ measure }) => String(measure ?? '').toLowerCase());
  const parts = [...byMeasure].map(([measure, of]) => `${counted(of.length, 'need')} by ${measure}`);
  const questions = lengthOf(basis['questionIds']);
  const attributes = lengthOf(basis['attributeKeys']);
  if (questions > 0) parts.push(counted(questions, 'question'));
  if (attributes > 0) parts.push(counted(attributes, 'attribute'));
  return parts.join(', ') || 'nothing chosen';
}

export const isUnderWay = (state: JobState): boolean => state === 'QUEUED' || state === 'RUNNING';

/** A p value as papers write it: "p = .02", "p < .001". */
export function pWords(p: number): string {
  if (p < 0.001) return 'p < .001';
  const decimals = p < 0.01 ? 3 : 2;
  return `p = ${p.toFixed(decimals).replace(/^0/, '')}`;
}

/** An interval of the api as an estimate of the charts. */
export const estimateOf = (
  interval: { readonly estimate: number | null; readonly low: number | null; readonly high: number | null },
  n: number,
): Estimate => ({ value: interval.estimate, low: interval.low, high: interval.high, n });
