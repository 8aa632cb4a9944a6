import { LinesSkeleton } from '@needfinder/ui';
import { lazy, Suspense } from 'react';
import { Route, Routes } from 'react-router';
import { LatestRunPage } from './LatestRunPage.js';
import { SegmentationList } from './SegmentationList.js';

// Charts come with the pages that draw them, not with the list.
const SetUpPage = lazy(() => import('./SetUpPage.js'));
const RunPage = lazy(() => import('./RunPage.js'));
const SegmentPage = lazy(() => import('./SegmentPage.js'));
const ComparePage = lazy(() => import('./ComparePage.js'));

/** From the question "are there groups?" to the page of one segment. */
export function Component() {
  return (
    <Suspense fallback={<LinesSkeleton lines={10} what="page" />}>
      <Routes>
        <Route index element={<SegmentationList />} />
        <Route path="new" element={<SetUpPage />} />
        <Route path="compare" element={<ComparePage />} />
        <Route path="segmentations/:segmentationId" element={<LatestRunPage />} />
        <Route path="runs/:runId" element={<RunPage />} />
        <Route path=":segmentId" element={<SegmentPage />} />
      </Routes>
    </Suspense>
  );
}
