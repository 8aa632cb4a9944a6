import { LinesSkeleton } from '@needfinder/ui';
import { lazy, Suspense } from 'react';
import { Route, Routes } from 'react-router';
import { InterviewList } from './InterviewList.js';

const ImportInterviewsPage = lazy(() => import('./ImportInterviewsPage.js'));
const AssignmentsPage = lazy(() => import('../assignments/AssignmentsPage.js'));
const ComparePage = lazy(() => import('../codings/ComparePage.js'));
const InterviewPage = lazy(() => import('./InterviewPage.js'));

/** Conversations with people, and what was found in them. */
export function Component() {
  return (
    <Suspense fallback={<LinesSkeleton lines={12} what="interviews" />}>
      <Routes>
        <Route index element={<InterviewList />} />
        <Route path="import" element={<ImportInterviewsPage />} />
        <Route path="assignments" element={<AssignmentsPage />} />
        <Route path=":interviewId" element={<InterviewPage />} />
        <Route path=":interviewId/compare" element={<ComparePage />} />
      </Routes>
    </Suspense>
  );
}
