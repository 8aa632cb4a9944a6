import { useMutation, useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { EmptyState, ErrorNotice, PageHeader, TableSkeleton, useToasts } from '@needfinder/ui';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { usePaths } from '../../app/paths.js';
import { usePageTitle } from '../../shell/usePageTitle.js';
import { useStudyId } from '../../shell/useStudyHead.js';
import { WhenText } from '../../shell/WhenText.js';
import { countOf } from '../imports/import-words.js';
import { JobLine } from '../jobs/JobsTray.js';
import { RunningJobsDocument } from '../jobs/running-jobs.query.generated.js';
import { useMayEdit } from '../session/useViewer.js';
import { AgreementTable } from './AgreementTable.js';
import { LearnFromDecisionsDocument } from './learn-from-decisions.mutation.generated.js';
import { LearningDocument } from './learning.query.generated.js';
import classes from './reviews.module.css';

/** How far the engine can be trusted with what it suggests, by what people decided. */
export default function AgreementPage() {
  const studyId = useStudyId();
  const paths = usePaths();
  const mayEdit = useMayEdit();
  const { show } = useToasts();
  usePageTitle('Agreement', 'Needs');
  const { data, error, refetch } = useQuery(LearningDocument, { variables: { studyId } });
  const { data: running } = useQuery(RunningJobsDocument, { fetchPolicy: 'cache-first' });
  const job = running?.jobs.find(({ name, subjectId }) => name === 'reviews.learn' && subjectId === studyId);
  const wasRunning = useRef(false);
  useEffect(() => {
    if (wasRunning.current && !job) void refetch();
    wasRunning.current = job !== undefined;
  }, [job, refetch]);
  const [learn] = useMutation(LearnFromDecisionsDocument, {
    variables: { studyId },
    refetchQueries: [RunningJobsDocument],
    onError: (reason) => show({ message: `Nothing was learned. ${reason.message}`, tone: 'problem' }),
  });
  const learning = data?.learning;
  const button = job ? (
    <JobLine job={job} />
  ) : mayEdit ? (
    <Button size="xs" variant="default" onClick={() => void learn()}>
      Learn from decisions now
    </Button>
  ) : null;
  return (
    <>
      <Link className="nf-link" to={paths.reviewNeeds()}>
        Review
      </Link>
      <PageHeader
        title="Agreement with you"
        description="Decisions were held back from the engine, and it was asked what you would say."
        meta={
          learning ? (
            <span className="nf-light">
              {countOf(learning.decided, 'passage')} decided · learned <WhenText at={learning.learnedAt} />
            </span>
          ) : null
        }
        actions={button}
      />
      {!data ? (
        error ? (
          <ErrorNotice error={error} onRetry={() => void refetch()} />
        ) : (
          <TableSkeleton rows={8} what="agreement" />
        )
      ) : !learning ? (
        <EmptyState
          title="Nothing was learned yet"
          action={
            <Link className="nf-link" to={paths.reviewNeeds()}>
              Review passages
            </Link>
          }
        >
          After every tenth decision the engine learns from all of them, and this page says how far it agrees with you.
        </EmptyState>
      ) : (
        <>
          <AgreementTable
            caption="Kind"
            rows={learning.kinds.map(({ kind, ...row }) => ({
              ...row,
              key: kind,
              name: kind[0]! + kind.slice(1).toLowerCase(),
            }))}
          />
          {learning.themes.length > 0 ? (
            <>
              <p>
                {countOf(learning.suggested, 'passage')} that nobody decided on{' '}
                {learning.suggested === 1 ? 'is' : 'are'} suggested for other needs, going by your decisions. They wait
                in the review like every suggestion.
              </p>
              <AgreementTable
                caption="Theme"
                rows={learning.themes.map(({ themeId, label, ...row }) => ({ ...row, key: themeId, name: label }))}
              />
            </>
          ) : (
            <p>
              From {learning.fewest} decided passages on, passages are suggested for themes the way you coded others;{' '}
              {countOf(Math.max(learning.fewest - learning.decided, 0), 'passage')} to go.
            </p>
          )}
          <p className={`nf-light ${classes.review}`}>
            Agreement is Cohen’s kappa: 1 is always the same, 0 is chance. Under .67, the lower band of Krippendorff
            (2004), a suggestion is called unreliable; under ten passages that you said yes to, nothing is claimed.
          </p>
        </>
      )}
    </>
  );
}
