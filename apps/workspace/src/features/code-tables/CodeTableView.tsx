import { Link } from 'react-router';
import { usePaths } from '../../app/paths.js';
import { writeSearch } from '../searches/search-address.js';
import classes from './code-tables.module.css';
import type { CodeTableQuery } from './code-table.query.generated.js';
import { cellWords, type CodeTableCell, type CodeTableRow, findingOf, unitWords } from './table-words.js';

type Table = CodeTableQuery['codeTable'];
type Group = Table['groups'][number];

interface CodeTableViewProps {
  readonly table: Table;
  readonly attribute: { readonly key: string; readonly title: string };
  readonly coder: string;
}

/** Codes in rows, groups of people in columns; what is commoner or rarer than among everybody else is marked. */
export function CodeTableView({ table, attribute, coder }: CodeTableViewProps) {
  const { groups, rows, unit, units, unknown, codes } = table;
  const findings = rows.flatMap(({ cells }) => cells).filter((cell) => findingOf(cell) !== null).length;
  return (
    <>
      <p className={classes.note}>
        Of {unitWords(unit, units)} with a known {attribute.title.toLowerCase()}
        {unknown > 0 ? `; ${unitWords(unit, unknown)} without are left out` : ''}. Each cell: share, 95 % interval, how
        many. {rows.length < codes ? `The ${rows.length} most spoken of, of ${codes} codes. ` : ''}
        {findings > 0 ? (
          <>
            <b>▲</b> commoner, <b>▼</b> rarer than among everybody else: of all that are marked, 5 % may be chance.
          </>
        ) : (
          'No group can be told from everybody else: differences here may be chance.'
        )}
      </p>
      <div className="nf-table-scroll" tabIndex={0} role="region" aria-label="Who speaks of what">
        <table className={`nf-table ${classes.table}`}>
          <caption className="nf-visually-hidden">Codes by {attribute.title}</caption>
          <thead>
            <tr>
              <th scope="col">Code</th>
              <th scope="col" data-numeric>
                All
              </th>
              {groups.map(({ label, units: n }) => (
                <th key={label} scope="col" data-numeric>
                  {label} <span className="nf-light">n = {n}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.codeId}>
                <th scope="row">
                  {row.label}
                  {row.isTheme ? <span className="nf-light"> theme</span> : null}
                </th>
                <td data-numeric>
                  {row.count} <span className="nf-light">of {units}</span>
                </td>
                {row.cells.map((cell, at) => (
                  <Cell key={groups[at]!.label} {...{ cell, row, attribute, coder }} group={groups[at]!} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

interface CellProps {
  readonly cell: CodeTableCell;
  readonly row: CodeTableRow;
  readonly group: Group;
  readonly attribute: { readonly key: string };
  readonly coder: string;
}

function Cell({ cell, row, group, attribute, coder }: CellProps) {
  const paths = usePaths();
  const finding = findingOf(cell);
  const { share, count, interval } = cellWords(cell, group.units);
  const { value, from, below } = group;
  const isAskable = cell.count > 0 && (value !== null || from !== null || below !== null);
  const conditions = writeSearch({
    codeIds: [row.codeId],
    stance: 'FOR',
    coder,
    attributes: [{ key: attribute.key, isUnknown: false, value, from, below }],
  });
  return (
    <td data-numeric data-finding={finding ?? undefined}>
      {isAskable ? (
        <Link className="nf-evidence" to={paths.search(conditions)}>
          {share}
        </Link>
      ) : (
        share
      )}
      {finding ? (
        <>
          <span aria-hidden="true"> {finding === 'more' ? '▲' : '▼'}</span>
          <span className="nf-visually-hidden">{finding === 'more' ? ', commoner' : ', rarer'}</span>
        </>
      ) : null}
      <span className={classes.interval}>{interval}</span>
      <span className={classes.interval}>{count}</span>
    </td>
  );
}
