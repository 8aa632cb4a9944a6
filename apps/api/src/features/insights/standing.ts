import { formatCount, formatNumber, formatShare } from '@needfinder/domain';
import type { Zone } from '@needfinder/opportunity';
import { createHash } from 'node:crypto';
import type { Passage } from '../needs/index.js';
import type { Estimate } from '../segmentations/index.js';

/** How a cited number reads. */
export const FIGURE_UNITS = ['share', 'mean', 'score', 'people'] as const;
export type FigureUnit = (typeof FIGURE_UNITS)[number];

export const CHART_FORMS = ['segment', 'landscape'] as const;
export type ChartForm = (typeof CHART_FORMS)[number];

export interface StandingRow {
  readonly label: string;
  /** Of the segment; in a landscape importance. */
  readonly first: Estimate;
  /** Of all people; in a landscape satisfaction. */
  readonly second: Estimate;
  readonly score: Estimate | null;
  readonly zone: Zone | null;
}

/** What stands now where a citation points: exactly one of passage, figure and chart. */
export interface Standing {
  readonly title: string;
  /** What the number or chart says, or where the passage was said. */
  readonly detail: string;
  /** As the evidence drawer is addressed; null: there is none. */
  readonly evidence: string | null;
  readonly passage: Passage | null;
  /** What a passage answers to. */
  readonly frame: string | null;
  readonly figure: { readonly unit: FigureUnit; readonly estimate: Estimate } | null;
  readonly chart: {
    readonly form: ChartForm;
    readonly unit: FigureUnit;
    readonly letter: string | null;
    readonly rows: readonly StandingRow[];
  } | null;
}

const NOT_ENOUGH = 'not enough data';

/** A number as a page shows it; two that read alike are the same claim. */
export function figureText(unit: FigureUnit, { value, enough }: Pick<Estimate, 'value' | 'enough'>): string {
  if (value === null || !enough) return NOT_ENOUGH;
  if (unit === 'people') return formatCount(value);
  return unit === 'share' ? formatShare(value) : formatNumber(value, 1);
}

/**
 * What is kept of what was cited, to tell whether it changed: a number as it is shown, of words and charts a hash only,
 * so that whoever erases them erases them here too. The id of the citation salts it.
 */
export function stampOf(citationId: string, { passage, figure, chart }: Standing): string {
  if (figure) return figureText(figure.unit, figure.estimate);
  const said = passage?.text ?? chartText(chart!);
  // Words that were changed under a passage may be cited as they are: until they are, the claim says so.
  const mark = passage?.stale ? '\nchanged' : '';
  return createHash('sha256').update(`${citationId}\n${said}${mark}`).digest('hex');
}

const chartText = ({ unit, rows }: NonNullable<Standing['chart']>): string =>
  rows
    .map(({ label, first, second }) => [label, figureText(unit, first), figureText(unit, second)].join('\t'))
    .join('\n');
