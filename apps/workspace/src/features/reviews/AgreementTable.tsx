import { formatShare } from '@needfinder/domain';
import type { ReactNode } from 'react';
import classes from './reviews.module.css';

export interface AgreementRow {
  readonly key: string;
  readonly name: ReactNode;
  readonly n: number;
  readonly coded: number;
  readonly precision?: number | null;
  readonly recall?: number | null;
  readonly kappa?: number | null;
  readonly reliable: boolean;
}

const share = (value: number | null | undefined) => (value == null ? '–' : formatShare(value));

/** "reliable", "unreliable", or that there is too little to say. */
function verdictOf({ n, coded, reliable, kappa }: AgreementRow): string {
  if (n === 0) return 'nothing to judge by';
  if (coded < 10) return `not enough data (n = ${coded})`;
  return `${reliable ? 'reliable' : 'unreliable'}${kappa == null ? '' : ` (${kappa.toFixed(2)})`}`;
}

/** How often suggestions and people said the same, on decisions that the engine had not seen. */
export function AgreementTable({ caption, rows }: { caption: string; rows: readonly AgreementRow[] }) {
  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <caption className="nf-visually-hidden">{caption}</caption>
        <thead>
          <tr className="nf-light">
            <th scope="col">{caption}</th>
            <th scope="col">You said yes</th>
            <th scope="col">Suggested rightly</th>
            <th scope="col">Found of yours</th>
            <th scope="col">Agreement</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.name}</th>
              <td>
                {row.coded} of {row.n}
              </td>
              <td>{share(row.precision)}</td>
              <td>{share(row.recall)}</td>
              <td>{verdictOf(row)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
