import type { ChartTable } from './chart-table.js';

/** The numbers of a chart as a table. The first column names the row. */
export function TableTwin({ title, table }: { title: string; table: ChartTable }) {
  return (
    <div className="nf-chart-table-scroll" tabIndex={0} role="region" aria-label={`${title}: table`}>
      <table className="nf-chart-table">
        <thead>
          <tr>
            {table.columns.map((column, c) => (
              <th key={column} scope="col" data-numeric={isNumericColumn(table, c) || undefined}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, r) => (
            <tr key={r}>
              {row.map((cell, c) =>
                c === 0 ? (
                  <th key={c} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={c} data-numeric={isNumericColumn(table, c) || undefined}>
                    {cell ?? ''}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const isNumericColumn = (table: ChartTable, column: number): boolean =>
  column > 0 && table.rows.every((row) => row[column] === null || /^[−<≥\d]|^not enough|^$/.test(String(row[column])));
