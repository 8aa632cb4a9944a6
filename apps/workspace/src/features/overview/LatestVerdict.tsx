import { VerdictBadge } from '@needfinder/ui';
import { Link } from 'react-router';
import { usePaths } from '../../app/paths.js';
import { verdictOf } from '../studies/verdict-of.js';
import classes from './overview.module.css';
import type { StudyProgressFragment } from './study-progress.fragment.generated.js';
import { WhenText } from '../../shell/WhenText.js';

/** What the last finished run concluded. */
export function LatestVerdict({ verdict }: { verdict: StudyProgressFragment['latestVerdict'] }) {
  const paths = usePaths();
  return (
    <section aria-labelledby="latest-verdict">
      <h2 id="latest-verdict">Latest verdict</h2>
      {verdict ? (
        <>
          <p className={classes.verdict}>
            <Link to={paths.run(verdict.runId)} className="nf-link">
              {verdict.headline}
            </Link>
          </p>
          <VerdictBadge verdict={verdictOf(verdict.verdict)} />
          <p className="nf-light">
            {verdict.segmentationName} · <WhenText at={verdict.at} />
          </p>
        </>
      ) : (
        <p className="nf-light">
          The answer to “are there distinct groups?” will stand here after the first segmentation run. It may be no.
        </p>
      )}
    </section>
  );
}
