import { LinesSkeleton } from '@needfinder/ui';
import { lazy, Suspense } from 'react';
import { Route, Routes } from 'react-router';
import { InsightList } from './InsightList.js';

// The editor is large: it comes when a page is opened.
const InsightPage = lazy(() => import('./InsightPage.js'));

/** What was learnt, in pages whose claims stay linked to what they rest on. */
export function Component() {
  return (
    <Suspense fallback={<LinesSkeleton lines={12} what="page" />}>
      <Routes>
        <Route index element={<InsightList />} />
        <Route path=":pageId" element={<InsightPage />} />
      </Routes>
    </Suspense>
  );
}
