import { useApolloClient, useQuery, useSubscription } from '@apollo/client/react';
import { useToasts } from '@needfinder/ui';
import type { JobProgressFragment } from './job-progress.fragment.generated.js';
import { JobUpdatedDocument } from './job-updated.subscription.generated.js';
import { RunningJobsDocument } from './running-jobs.query.generated.js';

const isRunning = (job: JobProgressFragment): boolean => job.state === 'QUEUED' || job.state === 'RUNNING';

/**
 * The work that runs in this workspace, kept up to date by subscription. When a job ends, what is on the screen is read
 * again, so its result appears without a reload.
 */
export function useRunningJobs(): readonly JobProgressFragment[] {
  const client = useApolloClient();
  const { show } = useToasts();
  const { data } = useQuery(RunningJobsDocument);
  useSubscription(JobUpdatedDocument, {
    onData: ({ data: { data } }) => {
      const job = data?.jobUpdated;
      if (!job) return;
      client.cache.updateQuery({ query: RunningJobsDocument }, (known) => ({
        jobs: isRunning(job)
          ? [job, ...(known?.jobs ?? []).filter(({ id }) => id !== job.id)]
          : (known?.jobs ?? []).filter(({ id }) => id !== job.id),
      }));
      if (isRunning(job)) return;
      if (job.state === 'FAILED') show({ message: `${job.title} failed. ${job.error ?? ''}`.trim(), tone: 'problem' });
      if (job.state === 'DONE') show({ message: `${job.title}: done` });
      void client.refetchQueries({ include: 'active' });
    },
  });
  return (data?.jobs ?? []).filter(isRunning);
}
