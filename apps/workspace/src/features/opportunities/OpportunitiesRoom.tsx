import { useQuery } from '@apollo/client/react';
import { ChartSkeleton, ErrorNotice, PageHeader, TableSkeleton } from '@needfinder/ui';
import { lazy, Suspense } from 'react';
import { useStudyHead, useStudyId } from '../../shell/useStudyHead.js';
import { usePageTitle } from '../../shell/usePageTitle.js';
import { DownloadButton } from '../data/DownloadButton.js';
import { LandscapeDocument } from './landscape.query.generated.js';
import classes from './opportunities.module.css';
import { PeopleChoice } from './PeopleChoice.js';
import { useLandscapeView } from './useLandscapeView.js';

/** Charts are heavy; they come while the server draws the numbers. */
const Landscape = lazy(() => import('./Landscape.js'));

/** Needs by importance and satisfaction, for everybody or for one segment. */
export function Component() {
  const studyId = useStudyId();
  const { segmentId, chooseSegment } = useLandscapeView();
  usePageTitle('Opportunities', useStudyHead().study?.name);
  const { data, error, refetch } = useQuery(LandscapeDocument, { variables: { studyId, segmentId } });
  const landscape = data?.opportunityLandscape;
  return (
    <>
      <PageHeader
        title="Opportunities"
        description="What matters to people and is served poorly"
        actions={<Downloads studyId={studyId} segmentId={segmentId} />}
      />
      <PeopleChoice segmentId={segmentId} segment={landscape?.segment ?? null} onChoose={chooseSegment} />
      <div className={classes.landscape} aria-live="polite" aria-busy={!landscape && !error}>
        {landscape ? (
          <Suspense fallback={<LandscapeSkeleton />}>
            <Landscape key={segmentId} landscape={landscape} />
          </Suspense>
        ) : error ? (
          <ErrorNotice
            error={error}
            title="The landscape could not be shown"
            remedy={segmentId ? 'Choose all people or another segment above.' : undefined}
            onRetry={() => void refetch()}
          />
        ) : (
          <LandscapeSkeleton />
        )}
      </div>
    </>
  );
}

const LandscapeSkeleton = () => (
  <>
    <ChartSkeleton height={560} what="opportunity landscape" />
    <TableSkeleton rows={10} what="ranked needs" />
  </>
);

/** The same table to take along, for the people that are looked at. */
function Downloads({ studyId, segmentId }: { studyId: string; segmentId: string | null }) {
  const address = (format: string) =>
    `/api/exports/studies/${studyId}/opportunities.${format}${segmentId ? `?segment=${segmentId}` : ''}`;
  return ['csv', 'xlsx'].map((format) => (
    <DownloadButton key={format} address={address(format)} label={`Download ${format.toUpperCase()} of this table`}>
      {`Download ${format.toUpperCase()}`}
    </DownloadButton>
  ));
}
