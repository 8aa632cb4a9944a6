import type { EstimateUnit } from '@needfinder/domain';
import { groupBy } from './group-by.js';
import type { SegmentQuery } from './segment.query.generated.js';

export type ProfileRow = SegmentQuery['segment']['profile'][number];

/** Indicators that can share one axis. */
export interface ProfileChart {
  readonly key: string;
  readonly title: string;
  readonly unit: EstimateUnit;
  readonly domain: readonly [number, number] | undefined;
  readonly rows: readonly ProfileRow[];
}

/** Levels and yes–no indicators are shares of people; everything else is a mean on its own scale. */
export const isShare = ({ level, indicator }: ProfileRow): boolean => level !== null || indicator.scale === 'BINARY';

/** "Cheap" for those who say yes to it, "Role: Writer" for a level. */
export const rowLabel = ({ level, indicator }: ProfileRow): string =>
  level === null || (indicator.scale === 'BINARY' && /^yes$/i.test(level))
    ? indicator.label
    : `${indicator.label}: ${level}`;

/** Identifies a row across segments of one solution. */
export const rowKey = ({ level, indicator }: ProfileRow): string => `${indicator.name} ${level ?? ''}`;

function axisOf(row: ProfileRow): string {
  const { measure, min, max } = row.indicator;
  return isShare(row) ? `share ${measure ?? ''}` : `${measure ?? ''} ${min ?? ''} ${max ?? ''}`;
}

/** "mean importance from 0 to 4", "share who mention it". */
export function profileTitle(row: ProfileRow): string {
  const { measure, min, max } = row.indicator;
  if (isShare(row)) return measure === 'MENTION' ? 'share who mention it' : 'share who say so';
  const scale = min !== null && max !== null ? ` from ${min} to ${max}` : '';
  return `mean ${measure === null ? 'answers' : measure.toLowerCase()}${scale}`;
}

/** One chart for each axis: a mean of 1–5 and a share of people never stand on the same line. */
export function profileCharts(rows: readonly ProfileRow[]): readonly ProfileChart[] {
  return [...groupBy(rows, axisOf)].map(([key, of]) => {
    const { min, max } = of[0]!.indicator;
    const share = isShare(of[0]!);
    return {
      key,
      title: profileTitle(of[0]!),
      unit: share ? 'share' : 'number',
      domain: share ? undefined : min !== null && max !== null ? [min, max] : undefined,
      rows: of,
    };
  });
}
