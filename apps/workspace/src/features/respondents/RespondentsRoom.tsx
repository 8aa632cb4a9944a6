import { LinesSkeleton } from '@needfinder/ui';
import { lazy, Suspense } from 'react';
import { Route, Routes } from 'react-router';
import { RespondentList } from './RespondentList.js';

const RespondentPage = lazy(() => import('./RespondentPage.js'));

/** Everybody who answered or was interviewed. */
export function Component() {
  return (
    <Suspense fallback={<LinesSkeleton lines={12} what="respondent" />}>
      <Routes>
        <Route index element={<RespondentList />} />
        <Route path=":respondentId" element={<RespondentPage />} />
      </Routes>
    </Suspense>
  );
}
