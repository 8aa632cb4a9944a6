import { formatNumber, formatShare } from '@needfinder/domain';
import { type DataColumn, DataTable } from '@needfinder/ui';
import type { Code } from './codes.js';
import type { CodingAgreementQuery } from './coding-agreement.query.generated.js';

type Agreement = CodingAgreementQuery['codingAgreement'];
type Row = Agreement['codes'][number];

const WHY: Readonly<Record<string, string>> = {
  'no-pairs': 'nobody else judged it',
  'no-variation': 'all say the same everywhere',
};
const number = (value: number | null) => (value === null ? '–' : formatNumber(value, 2));

/** Krippendorff's alpha first, then what helps to read it. Below .667 a code is not told apart reliably. */
export function AgreementTable({ agreement, codes }: { agreement: Agreement; codes: ReadonlyMap<string, Code> }) {
  const names = new Map(agreement.coders.map(({ id, name }) => [id, name]));
  const labelOf = ({ codeId }: Row) =>
    codeId === null ? 'All together' : (codes.get(codeId)?.label ?? 'A code that is gone');
  const pairs = agreement.codes[0]?.pairs ?? [];
  const columns: DataColumn<Row>[] = [
    { key: 'code', header: 'Need or theme', sortValue: labelOf, render: labelOf },
    {
      key: 'alpha',
      header: 'Alpha',
      isNumeric: true,
      sortValue: ({ alpha }) => alpha.value,
      render: ({ alpha: { value, low, high, whyUndefined } }) =>
        value === null ? (
          <span className="nf-light">{WHY[whyUndefined ?? '']}</span>
        ) : (
          <>
            {number(value)}{' '}
            {low === null || high === null ? null : (
              <span className="nf-light">({`${number(low)} to ${number(high)}`})</span>
            )}
          </>
        ),
    },
    {
      key: 'percent',
      header: 'Say the same',
      isNumeric: true,
      sortValue: ({ percentAgreement }) => percentAgreement,
      render: ({ percentAgreement }) => (percentAgreement === null ? '–' : formatShare(percentAgreement)),
    },
    {
      key: 'prevalence',
      header: 'Applies to',
      isNumeric: true,
      sortValue: ({ prevalence }) => prevalence,
      render: ({ prevalence, units }) => (
        <>
          {prevalence === null ? '–' : formatShare(prevalence)} <span className="nf-light">of {units}</span>
        </>
      ),
    },
    ...pairs.map(({ coders }, at): DataColumn<Row> => ({
      key: `kappa-${at}`,
      header: `Kappa ${coders.map((id) => names.get(id)).join(' – ')}`,
      isNumeric: true,
      sortValue: (row) => row.pairs[at]!.kappa,
      render: (row) => number(row.pairs[at]!.kappa),
    })),
  ];
  return (
    <DataTable
      caption="Agreement of coders"
      columns={columns}
      rows={agreement.codes}
      keyOf={({ codeId }) => codeId ?? 'all'}
    />
  );
}
