import { LinesSkeleton } from '@needfinder/ui';
import { lazy, Suspense } from 'react';
import { Navigate, Route, Routes, useParams } from 'react-router';
import { usePaths } from '../../app/paths.js';
import { SurveyList } from './SurveyList.js';

const SurveyPage = lazy(() => import('./SurveyPage.js'));
const BuilderPage = lazy(() => import('../questionnaires/builder/BuilderPage.js'));
const FieldPage = lazy(() => import('../questionnaires/FieldPage.js'));
const OpenAnswersPage = lazy(() => import('./OpenAnswersPage.js'));

/** Surveys with their questions, and how they were answered. */
export function Component() {
  return (
    <Suspense fallback={<LinesSkeleton lines={12} what="survey" />}>
      <Routes>
        <Route index element={<SurveyList />} />
        <Route path="import" element={<ToImport />} />
        <Route path="import/:importId" element={<ToImport />} />
        <Route path=":surveyId" element={<SurveyPage />} />
        <Route path=":surveyId/build" element={<BuilderPage />} />
        <Route path=":surveyId/field" element={<FieldPage />} />
        <Route path=":surveyId/questions/:questionId" element={<OpenAnswersPage />} />
      </Routes>
    </Suspense>
  );
}

/** Imports live in the Data room; whoever looks for them here is led there. */
function ToImport() {
  const { importId } = useParams();
  const paths = usePaths();
  return <Navigate to={importId ? paths.import(importId) : paths.newImport()} replace />;
}
