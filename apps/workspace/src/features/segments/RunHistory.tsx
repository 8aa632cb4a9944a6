import { Link } from 'react-router';
import { usePaths } from '../../app/paths.js';
import { WhenText } from '../../shell/WhenText.js';
import type { RunHeadFragment } from './run-head.fragment.generated.js';
import { RunState } from './RunState.js';
import classes from './segments.module.css';

/** Every run of a segmentation, so that none is quietly replaced by a nicer one. */
export function RunHistory({ current, runs }: { current: string; runs: readonly RunHeadFragment[] }) {
  const paths = usePaths();
  if (runs.length < 2) return null;
  return (
    <section className={classes.block} aria-labelledby="run-history">
      <h2 id="run-history">Runs of this segmentation</h2>
      <ul className={classes.plain}>
        {runs.map((run) => (
          <li key={run.id} className={classes.historyRow}>
            <Link className="nf-link" to={paths.run(run.id)} aria-current={run.id === current ? 'page' : undefined}>
              Run {run.number}
            </Link>
            <RunState run={run} />
            <span className="nf-light">
              <WhenText at={run.finishedAt ?? run.createdAt} />
              {run.id === current ? ' · shown here' : ''}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
