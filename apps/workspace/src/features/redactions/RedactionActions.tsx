import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useToasts } from '@needfinder/ui';
import { useState } from 'react';
import { useStudyId } from '../../shell/useStudyHead.js';
import { JobLine } from '../jobs/JobsTray.js';
import { RunningJobsDocument } from '../jobs/running-jobs.query.generated.js';
import { FindPersonalDataDocument } from './find-personal-data.mutation.generated.js';
import { LikeBeforeDialog } from './LikeBeforeDialog.js';
import { RedactDialog } from './RedactDialog.js';
import classes from './redactions.module.css';
import type { RedactionStatePartsFragment } from './redaction-state-parts.fragment.generated.js';
import { RestoreDialog } from './RestoreDialog.js';
import { useFindingJob } from './useRedactionDesk.js';

/** What is done with all of a study at once: look again, redact, restore. */
export function RedactionActions({ state }: { state: RedactionStatePartsFragment }) {
  const studyId = useStudyId();
  const { show } = useToasts();
  const job = useFindingJob();
  const [dialog, setDialog] = useState<'redact' | 'restore' | 'like-before' | null>(null);
  const [find] = useMutation(FindPersonalDataDocument, {
    variables: { studyId },
    refetchQueries: [RunningJobsDocument],
    onError: (error) => show({ message: `Nothing was looked for. ${error.message}`, tone: 'problem' }),
  });
  return (
    <>
      <span className={classes.spacer} />
      {job ? (
        <div className={classes.job}>
          <JobLine job={job} />
        </div>
      ) : (
        <Button size="xs" variant="default" onClick={() => void find()}>
          Look through all texts again
        </Button>
      )}
      {state.redacted > 0 ? (
        <Button size="xs" variant="default" onClick={() => setDialog('restore')}>
          Restore with a key
        </Button>
      ) : null}
      {state.likeAccepted > 0 || (state.proposed > 0 && state.redacted > 0) ? (
        <Button size="xs" variant="default" onClick={() => setDialog('like-before')}>
          {state.likeAccepted > 0 ? `Like before: ${state.likeAccepted}` : 'Like before'}
        </Button>
      ) : null}
      <Button size="xs" disabled={state.accepted === 0} onClick={() => setDialog('redact')}>
        {state.accepted === 0 ? 'Nothing to redact yet' : `Redact ${state.accepted}`}
      </Button>
      {dialog === 'redact' ? <RedactDialog state={state} onClose={() => setDialog(null)} /> : null}
      {dialog === 'like-before' ? <LikeBeforeDialog state={state} onClose={() => setDialog(null)} /> : null}
      {dialog === 'restore' ? <RestoreDialog onClose={() => setDialog(null)} /> : null}
    </>
  );
}
