import classes from './assignments.module.css';
import { type AssignedCoder, progressOf } from './progress.js';

interface CoderProgressTableProps {
  readonly interviews: readonly { readonly coders: readonly AssignedCoder[] }[];
  /** ISO date. */
  readonly today: string;
}

/** How far every coder is. */
export function CoderProgressTable({ interviews, today }: CoderProgressTableProps) {
  const progress = progressOf(interviews, today);
  if (progress.length === 0)
    return <p>Nobody is assigned yet, and nobody has coded: anybody may code any interview.</p>;
  return (
    <div className={classes.scroll} role="region" aria-label="Progress of coders" tabIndex={0}>
      <table className={classes.table}>
        <caption className="nf-visually-hidden">How far every coder is</caption>
        <thead>
          <tr>
            <th scope="col">Coder</th>
            <th scope="col" className={classes.number}>
              Done
            </th>
            <th scope="col" className={classes.number}>
              Late
            </th>
            <th scope="col" className={classes.number}>
              Codings
            </th>
          </tr>
        </thead>
        <tbody>
          {progress.map(({ id, name, assigned, done, late, codings }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td className={classes.number}>{assigned > 0 ? `${done} of ${assigned}` : 'not assigned'}</td>
              <td className={classes.number} data-late={late > 0 || undefined}>
                {late}
              </td>
              <td className={classes.number}>{codings}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
