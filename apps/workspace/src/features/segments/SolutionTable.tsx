import { formatNumber, formatShare } from '@needfinder/domain';
import { DataTable, type DataColumn } from '@needfinder/ui';
import type { RunQuery } from './run.query.generated.js';

type Solution = RunQuery['run']['solutions'][number];

const number = (value: number | null, decimals: number): string =>
  value === null ? '–' : formatNumber(value, decimals);

const columns: readonly DataColumn<Solution>[] = [
  { key: 'k', header: 'Segments', isNumeric: true, sortValue: ({ k }) => k, render: ({ k }) => k },
  {
    key: 'agreement',
    header: 'Raw against style-corrected',
    isNumeric: true,
    sortValue: (s) => s.agreementRawCentred,
    render: ({ agreementRawCentred }) => number(agreementRawCentred, 2),
  },
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

/** What does not fit on the strip, with the agreement between raw and style-corrected segments. */
export function SolutionTable({ solutions, style }: { solutions: readonly Solution[]; style: string }) {
  return (
    <>
      <h3>Raw and style-corrected ratings</h3>
      <p className="nf-light">
        {style === 'centred'
          ? 'The segments are formed on ratings relative to the mean of each person.'
          : 'The segments are formed on the ratings as given.'}{' '}
        Agreement with the other way runs from 0, no more alike than by chance, to 1, the same segments.
      </p>
      <DataTable
        caption="Agreement, separation and convergence for each number of segments"
        columns={columns}
        rows={solutions}
        keyOf={({ id }) => id}
      />
    </>
  );
}
