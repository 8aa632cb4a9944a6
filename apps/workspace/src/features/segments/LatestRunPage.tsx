import { useQuery } from '@apollo/client/react';
import { EmptyState, ErrorNotice, LinesSkeleton, PageHeader } from '@needfinder/ui';
import { Navigate, useParams } from 'react-router';
import { usePaths } from '../../app/paths.js';
import { usePageTitle } from '../../shell/usePageTitle.js';
import { useMayEdit } from '../session/useViewer.js';
import { RunAgain } from './RunAgain.js';
import { basisWords } from './segment-words.js';
import { SegmentationDocument } from './segmentation.query.generated.js';

/** The address of a segmentation leads to its latest run; one that has none offers to start it. */
export function LatestRunPage() {
  const { segmentationId = '' } = useParams();
  const paths = usePaths();
  const mayEdit = useMayEdit();
  const { data, error, refetch } = useQuery(SegmentationDocument, { variables: { segmentationId } });
  const segmentation = data?.segmentation;
  usePageTitle(segmentation?.name, 'Segments');
  if (segmentation?.latestRun) return <Navigate replace to={paths.run(segmentation.latestRun.id)} />;
  return (
    <>
      <PageHeader title={segmentation?.name ?? 'Segmentation'} />
      {segmentation ? (
        <EmptyState
          title="This segmentation has not been run"
          action={mayEdit ? <RunAgain segmentationId={segmentation.id} label="Run segmentation" /> : null}
        >
          It compares people by {basisWords(segmentation.basis)}.
        </EmptyState>
      ) : error ? (
        <ErrorNotice error={error} onRetry={() => void refetch()} />
      ) : (
        <LinesSkeleton lines={6} what="segmentation" />
      )}
    </>
  );
}
