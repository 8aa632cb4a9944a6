import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useToasts } from '@needfinder/ui';
import { Link } from 'react-router';
import { usePaths } from '../../app/paths.js';
import { JobLine } from '../jobs/JobsTray.js';
import { useMayEdit } from '../session/useViewer.js';
import { nextAction } from './next-action.js';
import type { OverviewQuery } from './overview.query.generated.js';
import classes from './overview.module.css';
import { ProposeNeedsDocument } from './propose-needs.mutation.generated.js';

/** The one next action; while work is running, that work, because its result may change what is next. */
export function NextStep({ study }: { study: OverviewQuery['study'] }) {
  const paths = usePaths();
  const running = study.jobs.filter(({ state }) => state === 'QUEUED' || state === 'RUNNING');
  if (running.length > 0) {
    return (
      <section className={classes.next} aria-label="Running now">
        {running.map((job) => (
          <JobLine key={job.id} job={job} />
        ))}
      </section>
    );
  }
  const action = nextAction(study, paths);
  return (
    <section className={classes.next} aria-label="What to do next">
      {action.to ? (
        <Button component={Link} to={action.to}>
          {action.label}
        </Button>
      ) : (
        <ProposeNeedsButton studyId={study.id} label={action.label} />
      )}
      <p className="nf-light">{action.why}</p>
    </section>
  );
}

function ProposeNeedsButton({ studyId, label }: { studyId: string; label: string }) {
  const mayEdit = useMayEdit();
  const { show } = useToasts();
  const [propose, { loading }] = useMutation(ProposeNeedsDocument, {
    refetchQueries: ['Overview'],
    variables: { studyId },
    onError: (error) => show({ message: `Needs were not searched. ${error.message}`, tone: 'problem' }),
  });
  return (
    <Button loading={loading} disabled={!mayEdit} onClick={() => void propose()}>
      {label}
    </Button>
  );
}
