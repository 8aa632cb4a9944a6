import { VerdictBadge } from '@needfinder/ui';
import { Link } from 'react-router';
import { usePaths } from '../../app/paths.js';
import { DemoBadge } from './DemoBadge.js';
import { ResetDemoButton } from './ResetDemoButton.js';
import classes from './studies.module.css';
import type { StudyCardFragment } from './study-card.fragment.generated.js';
import { verdictOf } from './verdict-of.js';

/** One's own studies first, the demo below them. */
export function StudyList({ studies }: { studies: readonly StudyCardFragment[] }) {
  const own = studies.filter((study) => !study.isDemo);
  const demo = studies.filter((study) => study.isDemo);
  return (
    <>
      {own.length > 0 ? (
        <section aria-labelledby="own-studies">
          <h2 id="own-studies" className="nf-visually-hidden">
            Your studies
          </h2>
          <Cards studies={own} />
        </section>
      ) : null}
      {demo.length > 0 ? (
        <section aria-labelledby="demo-studies">
          <div className={classes.sectionHead}>
            <h2 id="demo-studies">Demo</h2>
            <ResetDemoButton />
          </div>
          <Cards studies={demo} />
        </section>
      ) : null}
    </>
  );
}

function Cards({ studies }: { studies: readonly StudyCardFragment[] }) {
  return (
    <ul className={classes.cards}>
      {studies.map((study) => (
        <li key={study.id} className={classes.card}>
          <StudyCard study={study} />
        </li>
      ))}
    </ul>
  );
}

function StudyCard({ study }: { study: StudyCardFragment }) {
  const paths = usePaths();
  const { respondents, interviews, needsAccepted } = study.counts;
  return (
    <>
      <h3>
        <Link to={paths.study(study.id)} className={classes.cardLink}>
          {study.name}
        </Link>
      </h3>
      {study.isDemo ? <DemoBadge /> : null}
      <p className={`nf-light ${classes.question}`}>{study.question}</p>
      <p className={classes.counts}>
        {respondents} respondents · {interviews} interviews · {needsAccepted} needs
      </p>
      {study.latestVerdict ? (
        <VerdictBadge verdict={verdictOf(study.latestVerdict.verdict)} />
      ) : (
        <span className="nf-light">Not segmented yet</span>
      )}
    </>
  );
}
