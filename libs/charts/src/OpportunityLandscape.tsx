import type { Estimate } from '@needfinder/domain';
import { ChartFrame } from './ChartFrame.js';
import { drawLandscape } from './draw-landscape.js';
import { estimateText, intervalText } from './chart-table.js';
import type { ChartContext } from './ChartFrame.js';

export type LandscapeZone = 'underserved' | 'overserved' | 'appropriate' | 'table-stakes';

export interface LandscapePoint {
  readonly id: string;
  readonly label: string;
  /** Shown where the label finds no room: the code of the need, such as N7. */
  readonly shortLabel?: string;
  /** 0–10: ten times the share of people who call it important. */
  readonly importance: Estimate;
  /** 0–10. */
  readonly satisfaction: Estimate;
  /** 0–20. */
  readonly score: Estimate;
  readonly zone: LandscapeZone;
}

export interface OpportunityLandscapeProps extends ChartContext {
  /** Needs with enough data; those without are listed by the caller as "not enough data". */
  readonly points: readonly LandscapePoint[];
  readonly selectedId?: string | null | undefined;
  readonly onSelect?: ((id: string) => void) | undefined;
}

export const ZONE_WORDS: Readonly<Record<LandscapeZone, string>> = {
  underserved: 'Under-served',
  overserved: 'Over-served',
  appropriate: 'Appropriately served',
  'table-stakes': 'Table stakes',
};

/** Importance against satisfaction, need by need, with zones; a need far at the lower right is an opportunity. */
export function OpportunityLandscape({ points, selectedId, onSelect, ...context }: OpportunityLandscapeProps) {
  // Labels find room in this order: the largest opportunity never loses its name to a smaller one.
  const ranked = points.toSorted((a, b) => (b.score.value ?? 0) - (a.score.value ?? 0));
  const under = ranked.filter(({ zone }) => zone === 'underserved');
  return (
    <ChartFrame
      {...context}
      interactive={onSelect !== undefined}
      table={{
        columns: [
          'Need',
          'Opportunity',
          'Interval',
          'Importance',
          'Interval of importance',
          'Satisfaction',
          'Interval of satisfaction',
          'n',
          'Zone',
        ],
        rows: ranked.map(({ label, score, importance, satisfaction, zone }) => [
          label,
          estimateText(score, 'number'),
          intervalText(score, 'number'),
          estimateText(importance, 'number'),
          intervalText(importance, 'number'),
          estimateText(satisfaction, 'number'),
          intervalText(satisfaction, 'number'),
          Math.round(score.n),
          ZONE_WORDS[zone],
        ]),
      }}
      summary={
        under.length > 0
          ? `${under.length} of ${points.length} needs are under-served; the largest opportunity is “${under[0]!.label}”, ${estimateText(under[0]!.score, 'number')} of 20.`
          : `None of ${points.length} needs is under-served.`
      }
      draw={(width) => drawLandscape(width, { points: ranked, selectedId: selectedId ?? null, onSelect })}
    />
  );
}
