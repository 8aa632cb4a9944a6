import { useQuery } from '@apollo/client/react';
import { EmptyState, ErrorNotice, LinesSkeleton, PageHeader } from '@needfinder/ui';
import { lazy, Suspense } from 'react';
import { Link, useParams } from 'react-router';
import { usePaths } from '../../app/paths.js';
import { usePageTitle } from '../../shell/usePageTitle.js';
import { useStudyId } from '../../shell/useStudyHead.js';
import { JobLine } from '../jobs/JobsTray.js';
import { useMayEdit } from '../session/useViewer.js';
import { ShareDialog } from '../shares/ShareDialog.js';
import { DeleteSegmentationButton } from './DeleteSegmentationButton.js';
import { DoubtCheck } from './DoubtCheck.js';
import { Gallery } from './Gallery.js';
import { RunAgain } from './RunAgain.js';
import { RunDocument, type RunQuery } from './run.query.generated.js';
import { RunHistory } from './RunHistory.js';
import { RunManifest } from './RunManifest.js';
import { optionsOf } from './run-options.js';
import { basisWords, isUnderWay } from './segment-words.js';
import classes from './segments.module.css';
import { Solutions } from './Solutions.js';
import { StyleComparison } from './StyleComparison.js';
import { VerdictAnswer } from './VerdictAnswer.js';
import { WarningList } from './WarningList.js';

// Read after the verdict, and loaded after it.
const SolutionPictures = lazy(() => import('./SolutionPictures.js'));

type Run = RunQuery['run'];

/** One run: while it works, how far it is; then its verdict in the same place. */
export default function RunPage() {
  const { runId = '' } = useParams();
  const studyId = useStudyId();
  const paths = usePaths();
  const { data, error, refetch } = useQuery(RunDocument, { variables: { runId } });
  const run = data?.run;
  usePageTitle(run && `${run.segmentation.name}, run ${run.number}`, 'Segments');
  return (
    <>
      <PageHeader
        title={run?.segmentation.name ?? 'Segmentation'}
        meta={run ? <span className="nf-light">Run {run.number}</span> : null}
        actions={run?.verdict ? <ShareDialog key={run.id} runId={run.id} studyId={studyId} /> : null}
        description={
          <>
            <Link className="nf-link" to={paths.segments()}>
              All segmentations
            </Link>
            {run ? ` · people compared by ${basisWords(run.segmentation.basis)}` : null}
          </>
        }
      />
      {run ? (
        <RunContent key={run.id} run={run} />
      ) : error ? (
        <ErrorNotice error={error} onRetry={() => void refetch()} />
      ) : (
        <LinesSkeleton lines={12} what="run" />
      )}
    </>
  );
}

function RunContent({ run }: { run: Run }) {
  const mayEdit = useMayEdit();
  if (!run.verdict) return <RunWithoutVerdict run={run} />;
  return (
    <>
      <VerdictAnswer run={run} verdict={run.verdict} />
      <Gallery runId={run.id} />
      <Solutions run={run} verdict={run.verdict} />
      <Suspense fallback={<LinesSkeleton lines={12} what="pictures of the solutions" />}>
        <SolutionPictures run={run} />
      </Suspense>
      <StyleComparison run={run} verdict={run.verdict} />
      <DoubtCheck run={run} verdict={run.verdict} />
      <WarningList warnings={run.verdict.warnings} />
      {mayEdit ? (
        <details className={classes.fold}>
          <summary>Run again with other options</summary>
          <RunAgain segmentationId={run.segmentation.id} options={optionsOf(run.manifest)} label="Run segmentation" />
        </details>
      ) : null}
      <RunHistory current={run.id} runs={run.segmentation.runs} />
      <RunManifest run={run} />
      {mayEdit ? <DeleteRunSegmentation run={run} /> : null}
    </>
  );
}

/** Before the verdict, and where there will be none. */
function RunWithoutVerdict({ run }: { run: Run }) {
  const mayEdit = useMayEdit();
  const again = mayEdit ? (
    <RunAgain segmentationId={run.segmentation.id} label="Run again" options={optionsOf(run.manifest)} />
  ) : null;
  if (isUnderWay(run.state)) {
    return (
      <section className={classes.answer} aria-label="Running now">
        {run.job ? <JobLine job={run.job} /> : <LinesSkeleton lines={3} what="progress" />}
        <p className="nf-light">
          You can leave this page: the run goes on, the jobs tray shows how far it is, and the verdict will stand here.
        </p>
      </section>
    );
  }
  return (
    <>
      {run.state === 'FAILED' ? (
        <ErrorNotice
          error={run.error ?? run.job?.error ?? 'The run ended without a result.'}
          title={`Run ${run.number} failed`}
          remedy="Nothing was lost: the set-up is kept. Change the options below, or set up another basis."
        />
      ) : (
        <EmptyState title={`Run ${run.number} was cancelled`}>Its set-up is kept and can be run again.</EmptyState>
      )}
      <div className={classes.block}>{again}</div>
      <RunHistory current={run.id} runs={run.segmentation.runs} />
      {mayEdit ? <DeleteRunSegmentation run={run} /> : null}
    </>
  );
}

function DeleteRunSegmentation({ run: { segmentation } }: { run: Run }) {
  return (
    <div className={classes.block}>
      <DeleteSegmentationButton id={segmentation.id} name={segmentation.name} runs={segmentation.runs.length} />
    </div>
  );
}
