import { useMutation, useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useToasts } from '@needfinder/ui';
import { useStudyId } from '../../shell/useStudyHead.js';
import { JobLine } from '../jobs/JobsTray.js';
import { RunningJobsDocument } from '../jobs/running-jobs.query.generated.js';
import { ProposeCodebookDocument } from './propose-codebook.mutation.generated.js';

/** The search for needs that is running in this study, should there be one. The shell keeps it up to date. */
export function useProposalJob() {
  const studyId = useStudyId();
  const { data } = useQuery(RunningJobsDocument, { fetchPolicy: 'cache-first' });
  return data?.jobs.find(
    ({ name, subjectId, state }) =>
      name === 'needs.propose' && subjectId === studyId && (state === 'QUEUED' || state === 'RUNNING'),
  );
}

/** Starts the search for needs; while it runs, its progress stands in its place. */
export function ProposeNeeds({ isAgain }: { isAgain: boolean }) {
  const studyId = useStudyId();
  const { show } = useToasts();
  const job = useProposalJob();
  const [propose, { loading }] = useMutation(ProposeCodebookDocument, {
    variables: { studyId },
    refetchQueries: [RunningJobsDocument],
    onError: (error) => show({ message: `Needs were not searched. ${error.message}`, tone: 'problem' }),
  });
  if (job) return <JobLine job={job} />;
  return (
    <Button
      size={isAgain ? 'xs' : 'sm'}
      variant={isAgain ? 'default' : 'filled'}
      loading={loading}
      onClick={() => void propose()}
    >
      {isAgain ? 'Propose needs again' : 'Propose needs'}
    </Button>
  );
}
