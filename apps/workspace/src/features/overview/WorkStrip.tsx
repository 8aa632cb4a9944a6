import { formatCount } from '@needfinder/domain';
import { Link } from 'react-router';
import { usePaths, type Paths } from '../../app/paths.js';
import { nextAction, type Step } from './next-action.js';
import classes from './overview.module.css';
import type { StudyProgressFragment } from './study-progress.fragment.generated.js';

interface StripPart {
  readonly step: Step;
  readonly title: string;
  readonly to: string;
  readonly isDone: boolean;
  readonly counts: readonly string[];
}

const counted = (count: number, one: string, many = `${one}s`): string =>
  `${formatCount(count, 0)} ${count === 1 ? one : many}`;

function parts({ counts, latestVerdict }: StudyProgressFragment, paths: Paths): readonly StripPart[] {
  const hasPeople = counts.responses + counts.interviews > 0;
  return [
    {
      step: 'collect',
      title: 'Collect',
      to: paths.respondents(),
      isDone: hasPeople,
      counts: [counted(counts.responses, 'response'), counted(counts.interviews, 'interview')],
    },
    {
      step: 'needs',
      title: 'Needs',
      to: paths.needs(),
      isDone: counts.needsAccepted > 0,
      counts: [`${counts.needsAccepted} accepted`, `${counts.needsProposed} to review`],
    },
    {
      step: 'segments',
      title: 'Segments',
      to: paths.segments(),
      isDone: latestVerdict !== null,
      counts: [counted(counts.segmentations, 'segmentation'), counted(counts.runsDone, 'run')],
    },
    {
      step: 'decide',
      title: 'Decide',
      to: paths.opportunities(),
      isDone: false,
      counts: [latestVerdict ? 'Ready to read' : 'Needs segments first'],
    },
  ];
}

/** The order of the work, with what is there and where one stands. */
export function WorkStrip({ study }: { study: StudyProgressFragment }) {
  const paths = usePaths();
  const next = nextAction(study, paths).step;
  return (
    <ol className={classes.strip} aria-label="Steps of the work">
      {parts(study, paths).map(({ step, title, to, isDone, counts }) => {
        const state = step === next ? 'next' : isDone ? 'done' : 'later';
        return (
          <li key={step} className={classes.stripPart} data-state={state}>
            <Link to={to} className={classes.stripLink} aria-current={state === 'next' ? 'step' : undefined}>
              <span className={classes.stripTitle}>{title}</span>
              <span className="nf-light">{{ next: 'next', done: 'done', later: 'later' }[state]}</span>
            </Link>
            {counts.map((line) => (
              <div key={line}>{line}</div>
            ))}
          </li>
        );
      })}
    </ol>
  );
}
