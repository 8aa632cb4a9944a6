import { LinesSkeleton } from '@needfinder/ui';
import { lazy, Suspense } from 'react';
import { Route, Routes } from 'react-router';
import { NeedsBoard } from './NeedsBoard.js';

const ReviewQueue = lazy(() => import('./ReviewQueue.js'));
const AgreementPage = lazy(() => import('../reviews/AgreementPage.js'));
const CodebookLogPage = lazy(() => import('./CodebookLogPage.js'));
const ImportCodebookPage = lazy(() => import('./ImportCodebookPage.js'));
const CodebookPage = lazy(() => import('./CodebookPage.js'));

/** What people need, with the passages that say so. */
export function Component() {
  return (
    <Suspense fallback={<LinesSkeleton lines={12} what="needs" />}>
      <Routes>
        <Route index element={<NeedsBoard />} />
        <Route path="review" element={<ReviewQueue />} />
        <Route path="agreement" element={<AgreementPage />} />
        <Route path="codebook" element={<CodebookPage />} />
        <Route path="codebook/codes/:codeId" element={<CodebookPage />} />
        <Route path="codebook/history" element={<CodebookLogPage />} />
        <Route path="codebook/import" element={<ImportCodebookPage />} />
        <Route path=":needId" element={<NeedsBoard />} />
      </Routes>
    </Suspense>
  );
}
