import { Button } from '@mantine/core';
import { VerdictBadge } from '@needfinder/ui';
import { Link } from 'react-router';
import { usePaths } from '../../app/paths.js';
import { verdictOf } from '../studies/verdict-of.js';
import { HowComputed } from './HowComputed.js';
import type { RunQuery } from './run.query.generated.js';
import classes from './segments.module.css';
import { VerdictFacts } from './VerdictFacts.js';

type Run = RunQuery['run'];
type Verdict = NonNullable<Run['verdict']>;

/** The answer: one sentence, why, and what to do next. A no has the same shape as a yes. */
export function VerdictAnswer({ run, verdict }: { run: Run; verdict: Verdict }) {
  const selectedK = run.selectedK ?? verdict.k;
  return (
    <section className={classes.answer} data-verdict={verdict.verdict} aria-labelledby="verdict" aria-live="polite">
      <div className={classes.answerHead}>
        <h2 id="verdict" className={classes.headline}>
          {verdict.headline}
        </h2>
        <VerdictBadge verdict={verdictOf(verdict.verdict)} />
      </div>
      <p className="nf-light">{whatTheCutIs(verdict, selectedK)}</p>
      <div className={classes.answerColumns}>
        <div>
          <h3>Why</h3>
          <ul>
            {verdict.reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </div>
        <div>
          <h3>What to do next</h3>
          <ul>
            {verdict.whatNext.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ul>
          <NextDeeds verdict={verdict} />
        </div>
      </div>
      <VerdictFacts verdict={verdict} />
      <HowComputed method="verdict" of="The verdict" />
    </section>
  );
}

/** Words for what stands below the verdict: a finding, a working tool, or a cut that somebody wanted. */
function whatTheCutIs({ verdict, k }: Verdict, selectedK: number): string {
  const cut = `${selectedK === 1 ? '1 group' : `${selectedK} segments`}`;
  const choice = selectedK === k ? `The run proposes ${cut}.` : `You chose ${cut}; the run proposes ${k}.`;
  switch (verdict) {
    case 'NATURAL':
      return choice;
    case 'REPRODUCIBLE':
      return `${choice} They are parts of a continuum that another sample would cut alike.`;
    case 'CONSTRUCTED':
      return `${choice} They are constructed: useful at most, and cut where it was decided to cut.`;
    case 'NONE':
      return selectedK === 1 ? 'Everybody is shown as one group.' : `${choice} Any cut of these people is constructed.`;
  }
}

function NextDeeds({ verdict }: { verdict: Verdict }) {
  const paths = usePaths();
  if (verdict.verdict === 'NATURAL') {
    return (
      <Button component="a" href="#gallery" variant="default" size="xs">
        Read the segments
      </Button>
    );
  }
  return (
    <div className={classes.deeds}>
      <Button component={Link} to={paths.newSegmentation()} variant="default" size="xs">
        Try another basis
      </Button>
      <Button component={Link} to={paths.opportunities()} variant="default" size="xs">
        Use single needs instead
      </Button>
      <Button component="a" href="#solutions" variant="default" size="xs">
        {verdict.verdict === 'NONE' ? 'Cut the continuum anyway' : 'Compare the cuts'}
      </Button>
    </div>
  );
}
