import { useMutation, useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { ErrorNotice, LinesSkeleton } from '@needfinder/ui';
import { JobLine } from '../jobs/JobsTray.js';
import { useMayEdit } from '../session/useViewer.js';
import { CheckDoubtfulDocument } from './check-doubtful.mutation.generated.js';
import { doubtCheckWords } from './doubt-check-words.js';
import { DoubtChecksDocument } from './doubt-checks.query.generated.js';
import { HowComputed } from './HowComputed.js';
import type { RunQuery } from './run.query.generated.js';
import { nameOf } from './segment-words.js';
import classes from './segments.module.css';

type Run = RunQuery['run'];

/** Whether the segments rest on people whose answers may not be meant: answered by a run without them. */
export function DoubtCheck({ run, verdict }: { run: Run; verdict: NonNullable<Run['verdict']> }) {
  const mayEdit = useMayEdit();
  const { data, error, refetch } = useQuery(DoubtChecksDocument, { variables: { runId: run.id } });
  const [check, start] = useMutation(CheckDoubtfulDocument, { refetchQueries: ['RunningJobs', 'DoubtChecks'] });
  const begin = () => void check({ variables: { runId: run.id } }).catch(() => undefined);
  const newest = data?.run.doubtChecks[0];
  const job = newest?.job;
  const proposed = run.solutions.find(({ k }) => k === verdict.k)?.segments ?? [];
  const segments = [...proposed]
    .sort((a, b) => a.position - b.position)
    .map((segment) => ({ name: nameOf(segment), people: segment.size }));
  const isRunning = job?.state === 'QUEUED' || job?.state === 'RUNNING';
  return (
    <section className={classes.block} aria-labelledby="doubt">
      <h2 id="doubt">Would they change without doubtful answers?</h2>
      {error ? <ErrorNotice error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <LinesSkeleton lines={3} what="check of doubtful answers" /> : null}
      {newest?.finishedAt ? (
        doubtCheckWords(newest, { ...verdict, segments }).map((sentence) => (
          <p key={sentence} className={classes.prose}>
            {sentence}
          </p>
        ))
      ) : newest && job && isRunning ? (
        <JobLine job={job} />
      ) : data ? (
        <p className={classes.prose}>
          The most doubtful 5 % of the people who answered here can be left out of a second run, to see whether the
          segments rest on them. Nobody is removed.
        </p>
      ) : null}
      {newest && !newest.finishedAt && !isRunning ? (
        <ErrorNotice error={job?.error ?? 'It ended without a result.'} title="The check did not come to an end" />
      ) : null}
      {mayEdit && data && !isRunning ? (
        <Button variant="default" loading={start.loading} onClick={begin}>
          {newest?.leftOut
            ? 'Run without them again'
            : newest?.finishedAt
              ? 'Look again'
              : 'Run without the doubtful 5 %'}
        </Button>
      ) : null}
      {start.error ? <ErrorNotice error={start.error} title="The check was not started" /> : null}
      <HowComputed method="doubt" of="Would they change without doubtful answers?" />
    </section>
  );
}
