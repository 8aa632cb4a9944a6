import { formatInterval, formatNumber, formatShare } from '@needfinder/domain';
import { DataTable, type DataColumn } from '@needfinder/ui';
import type { RunQuery } from './run.query.generated.js';

type Solution = RunQuery['run']['solutions'][number];

const number = (value: number | null, decimals: number): string =>
  value === null ? '–' : formatNumber(value, decimals);

const agreementOf = (agreement: Solution['stability']): string =>
  typeof agreement?.estimate !== 'number'
    ? '–'
    : `${formatNumber(agreement.estimate, 2)}${agreement.low === null || agreement.high === null ? '' : ` (${formatInterval(agreement.low, agreement.high, 'number')})`}`;

const CRITERION_NAMES = { aic: 'AIC', bic: 'BIC', sabic: 'SABIC', icl: 'ICL', withinSS: 'Within SS' } as const;

const columns: readonly DataColumn<Solution>[] = [
  { key: 'k', header: 'Segments', isNumeric: true, sortValue: ({ k }) => k, render: ({ k }) => k },
  ...(['stability', 'replication'] as const).map((key): DataColumn<Solution> => ({
    key,
    header: key === 'stability' ? 'Stability' : 'Split halves',
    isNumeric: true,
    sortValue: (s) => s[key]?.estimate ?? null,
    render: (s) => agreementOf(s[key]),
  })),
  ...(['aic', 'bic', 'sabic', 'icl', 'withinSS'] as const).map((key): DataColumn<Solution> => ({
    key,
    header: CRITERION_NAMES[key],
    isNumeric: true,
    sortValue: (s) => s[key],
    render: (s) => number(s[key], 1),
  })),
  {
    key: 'entropy',
    header: 'Separation',
    isNumeric: true,
    sortValue: (s) => s.entropy,
    render: ({ entropy }) => number(entropy, 2),
  },
  {
    key: 'hits',
    header: 'Starts that found it',
    isNumeric: true,
    sortValue: (s) => s.hitRate,
    render: ({ hitRate }) => (hitRate === null ? '–' : formatShare(hitRate)),
  },
  {
    key: 'unassigned',
    header: 'Fit none',
    isNumeric: true,
    sortValue: (s) => s.unassignedShare,
    render: ({ unassigned, unassignedShare }) => `${formatShare(unassignedShare)} (${unassigned})`,
  },
  { key: 'settled', header: 'Fit settled', render: ({ converged }) => (converged ? 'yes' : 'no') },
];

interface SegmentRow {
  readonly k: number;
  readonly segment: Solution['segments'][number];
}

const segmentColumns: readonly DataColumn<SegmentRow>[] = [
  { key: 'k', header: 'Segments', isNumeric: true, sortValue: ({ k }) => k, render: ({ k }) => k },
  { key: 'segment', header: 'Segment', render: ({ segment }) => segment.letter },
  {
    key: 'share',
    header: 'Share',
    isNumeric: true,
    sortValue: ({ segment }) => segment.share.value,
    render: ({ segment }) => (segment.share.value === null ? '–' : formatShare(segment.share.value)),
  },
  ...(
    [
      ['stability', 'SLSw'],
      ['slsa', 'SLSa'],
      ['jaccard', 'Jaccard'],
    ] as const
  ).map(([key, header]): DataColumn<SegmentRow> => ({
    key,
    header,
    isNumeric: true,
    sortValue: ({ segment }) => segment[key],
    render: ({ segment }) => number(segment[key], 2),
  })),
];

/** Every number of every solution. Columns that no solution has a value for are left out. */
export function SolutionTable({ solutions }: { solutions: readonly Solution[] }) {
  const isKnown = ({ key, sortValue }: DataColumn<Solution>): boolean =>
    key === 'k' || !sortValue || solutions.some((solution) => sortValue(solution) !== null);
  const segments = solutions
    .filter(({ k }) => k > 1)
    .flatMap(({ k, segments }) => segments.map((segment) => ({ k, segment })));
  return (
    <>
      <DataTable
        caption="Stability with its 95 % interval, fit, separation and convergence for each number of segments"
        columns={columns.filter(isKnown)}
        rows={solutions}
        keyOf={({ id }) => id}
      />
      <h3>Segment by segment</h3>
      <p className="nf-light">
        SLSw: overlap in two resamples. SLSa: people who come from one segment of the solution before. Jaccard: overlap
        with resamples. All run from 0 to 1; under .6 a segment wobbles.
      </p>
      <DataTable
        caption="Share and stability of every segment of every solution"
        columns={segmentColumns}
        rows={segments}
        keyOf={({ k, segment }) => `${k} ${segment.id}`}
      />
    </>
  );
}
