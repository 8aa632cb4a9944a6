import { useMutation } from '@apollo/client/react';
import { Button, Popover, Stack, Text } from '@mantine/core';
import { StepProgress } from '@needfinder/ui';
import { useMayEdit } from '../session/useViewer.js';
import { CancelJobDocument } from './cancel-job.mutation.generated.js';
import type { JobProgressFragment } from './job-progress.fragment.generated.js';
import { useRunningJobs } from './useRunningJobs.js';

/** Running work behind one button of the top bar: step, percentage, cancel. */
export function JobsTray() {
  const jobs = useRunningJobs();
  return (
    <Popover width={320} position="bottom-end" withArrow>
      <Popover.Target>
        <Button variant="subtle" color={jobs.length > 0 ? undefined : 'gray'} size="xs">
          Jobs
          {jobs.length > 0 ? (
            <>
              &nbsp;{jobs.length}
              <span className="nf-visually-hidden"> running</span>
            </>
          ) : null}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label="Running work">
        {jobs.length === 0 ? (
          <Text size="sm">Nothing is running. Imports, need searches and segmentation runs appear here.</Text>
        ) : (
          <Stack gap="md">
            {jobs.map((job) => (
              <JobLine key={job.id} job={job} />
            ))}
          </Stack>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}

/** One running job. Rooms show their own job with it, too. */
export function JobLine({ job }: { job: JobProgressFragment }) {
  const [cancel, { loading }] = useMutation(CancelJobDocument, { variables: { id: job.id } });
  const mayEdit = useMayEdit();
  return (
    <div>
      <Text size="sm" fw={600}>
        {job.title}
      </Text>
      <StepProgress
        step={job.step ?? (job.state === 'QUEUED' ? 'Waiting for a free worker' : 'Starting')}
        share={job.percent === null ? null : job.percent / 100}
        onCancel={mayEdit ? () => void cancel() : undefined}
        isCancelling={loading}
      />
    </div>
  );
}
