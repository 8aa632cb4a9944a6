import { formatInterval, formatShare } from '@needfinder/domain';
import type { CodeTableQuery } from './code-table.query.generated.js';

type Table = CodeTableQuery['codeTable'];
export type CodeTableRow = Table['rows'][number];
export type CodeTableCell = CodeTableRow['cells'][number];

/** Share of wrong findings among all cells that are marked. */
export const FALSE_DISCOVERIES = 0.05;

/** Whether a code is commoner or rarer in a group than among everybody else, for all that can be told. */
export function findingOf({ adjusted, residual }: CodeTableCell): 'more' | 'less' | null {
  if (adjusted > FALSE_DISCOVERIES || residual === null) return null;
  return residual > 0 ? 'more' : 'less';
}

export const unitWords = (unit: Table['unit'], count: number): string =>
  `${count.toLocaleString('en-GB')} ${unit === 'RESPONDENT' ? 'respondent' : 'interview'}${count === 1 ? '' : 's'}`;

/** "62 %", "13 of 21", "41–79 %". */
export function cellWords({ count, share, low, high }: CodeTableCell, units: number) {
  return {
    share: share === null ? '–' : formatShare(share),
    count: `${count} of ${units}`,
    interval: low === null || high === null ? '' : formatInterval(low, high, 'share'),
  };
}

/** The table as a file, with every number behind a cell. */
export function tableRows({ groups, rows }: Table): (string | number)[][] {
  const header = ['Code', 'Group', 'Speak of it', 'Of', 'Share', 'Low', 'High', 'Lift', 'Residual', 'Adjusted p'];
  const number = (value: number | null) => (value === null ? '' : Number(value.toPrecision(6)));
  return [
    header,
    ...rows.flatMap(({ label, cells }) =>
      cells.map(({ count, share, low, high, lift, residual, adjusted }, at) => {
        const { label: group, units } = groups[at]!;
        return [label, group, count, units, ...[share, low, high, lift, residual, adjusted].map(number)];
      }),
    ),
  ];
}
