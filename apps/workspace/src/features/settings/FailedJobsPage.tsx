import { useMutation, useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { DataTable, EmptyState, ErrorNotice, PageHeader, TableSkeleton, useToasts } from '@needfinder/ui';
import { usePageTitle } from '../../shell/usePageTitle.js';
import { WhenText } from '../../shell/WhenText.js';
import { FailedJobsDocument, type FailedJobsQuery } from './failed-jobs.query.generated.js';
import { RetryJobDocument } from './retry-job.mutation.generated.js';

/** Work that failed more often than it is tried again by itself. */
export function FailedJobsPage() {
  usePageTitle('Failed jobs', 'Settings');
  const { data, error, refetch } = useQuery(FailedJobsDocument);
  return (
    <>
      <PageHeader
        title="Failed jobs"
        description="A job is tried several times by itself. What still failed waits here until somebody starts it again."
      />
      {data ? (
        <FailedJobs jobs={data.deadLetters} />
      ) : error ? (
        <ErrorNotice error={error} onRetry={() => void refetch()} />
      ) : (
        <TableSkeleton rows={4} what="failed jobs" />
      )}
    </>
  );
}

function FailedJobs({ jobs }: { jobs: FailedJobsQuery['deadLetters'] }) {
  const { show } = useToasts();
  const [retry, { loading }] = useMutation(RetryJobDocument, {
    refetchQueries: [FailedJobsDocument],
    onError: (error) => show({ message: `The job was not started again. ${error.message}`, tone: 'problem' }),
  });
  if (jobs.length === 0) return <EmptyState title="No failed jobs">Every job came to its end.</EmptyState>;
  return (
    <DataTable
      caption="Failed jobs"
      rows={jobs}
      keyOf={({ id }) => id}
      columns={[
        { key: 'title', header: 'Job', render: ({ title }) => title, sortValue: ({ title }) => title },
        { key: 'error', header: 'What happened', render: ({ error }) => error ?? 'unknown' },
        { key: 'attempts', header: 'Tries', isNumeric: true, render: ({ attempts }) => attempts },
        {
          key: 'at',
          header: 'Failed',
          sortValue: ({ finishedAt, createdAt }) => finishedAt ?? createdAt,
          render: ({ finishedAt, createdAt }) => <WhenText at={finishedAt ?? createdAt} />,
        },
        {
          key: 'retry',
          header: 'Actions',
          render: ({ id, title }) => (
            <Button variant="default" size="xs" disabled={loading} onClick={() => void retry({ variables: { id } })}>
              Start again
              <span className="nf-visually-hidden">: {title}</span>
            </Button>
          ),
        },
      ]}
    />
  );
}
