import { Link } from 'react-router';
import { usePaths } from '../../app/paths.js';
import type { CodePairsQuery } from './code-pairs.query.generated.js';
import classes from './code-tables.module.css';

interface CodeMatrixProps {
  readonly pairs: CodePairsQuery['codePairs'];
  readonly addressOf: (one: string, other: string) => URLSearchParams;
}

/** More would not be read at a glance; the table below has all. */
const MOST_CODES = 12;

/** The most used codes against each other: how often they come together, darker where they overlap more. */
export function CodeMatrix({ pairs: { codes, pairs }, addressOf }: CodeMatrixProps) {
  const paths = usePaths();
  const shown = codes.slice(0, MOST_CODES);
  const found = new Map(
    pairs.flatMap((pair) => [
      [`${pair.oneId} ${pair.otherId}`, pair],
      [`${pair.otherId} ${pair.oneId}`, pair],
    ]),
  );
  if (shown.length < 3) return null;
  return (
    <div className="nf-table-scroll" tabIndex={0} role="region" aria-label="The most used codes against each other">
      <table className={`nf-table ${classes.table} ${classes.matrix}`}>
        <caption className="nf-visually-hidden">
          How often the {shown.length} most used codes come together; on the diagonal, how often each occurs
        </caption>
        <thead>
          <tr>
            <td />
            {shown.map(({ codeId, label }) => (
              <th key={codeId} scope="col">
                <span>{label}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={row.codeId}>
              <th scope="row">{row.label}</th>
              {shown.map((column) => {
                const pair = found.get(`${row.codeId} ${column.codeId}`);
                if (row === column)
                  return (
                    <td key={column.codeId} className="nf-light">
                      {row.count}
                    </td>
                  );
                if (!pair)
                  return (
                    <td key={column.codeId} className="nf-light">
                      ·
                    </td>
                  );
                const strength = Math.round(8 + 47 * pair.jaccard);
                const background = `color-mix(in srgb, var(--mantine-primary-color-filled) ${strength}%, transparent)`;
                return (
                  <td key={column.codeId} style={{ background }}>
                    <Link className="nf-evidence" to={paths.search(addressOf(row.codeId, column.codeId))}>
                      {pair.both}
                    </Link>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
