import { useApolloClient, useQuery, useSubscription } from '@apollo/client/react';
import { useToasts } from '@needfinder/ui';
import { useEffect, useRef } from 'react';
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
  const running = (data?.jobs ?? []).filter(isRunning);
  const seen = useRef<readonly string[]>([]);
  /** Jobs whose end was told. */
  const ended = useRef(new Set<string>());
  const ids = running.map(({ id }) => id).join(' ');
  useEffect(() => {
    const now = ids.split(' ').filter(Boolean);
    const missed = seen.current.some((id) => !now.includes(id) && !ended.current.has(id));
    seen.current = now;
    // It ended while nobody listened: between the first answer and the subscription.
    if (missed) void client.refetchQueries({ include: 'active' });
  }, [ids, client]);
  useSubscription(JobUpdatedDocument, {
    onData: ({ data: { data } }) => {
      const job = data?.jobUpdated;
      if (!job) return;
      if (!isRunning(job)) ended.current.add(job.id);
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
  return running;
}
