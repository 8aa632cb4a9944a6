import { LinesSkeleton } from '@needfinder/ui';
import { lazy, Suspense } from 'react';
import { Route, Routes } from 'react-router';

const DataPage = lazy(() => import('./DataPage.js'));
const NewImportPage = lazy(() => import('../imports/NewImportPage.js'));
const RedactionPage = lazy(() => import('../redactions/RedactionPage.js'));
const WebhooksPage = lazy(() => import('../webhooks/WebhooksPage.js'));
const ImportProjectPage = lazy(() => import('../exchanges/ImportProjectPage.js'));
const ImportPage = lazy(() => import('../imports/ImportPage.js'));

/** What came in and what can be taken out. */
export function Component() {
  return (
    <Suspense fallback={<LinesSkeleton lines={12} what="page" />}>
      <Routes>
        <Route index element={<DataPage />} />
        <Route path="personal-data" element={<RedactionPage />} />
        <Route path="project" element={<ImportProjectPage />} />
        <Route path="webhooks" element={<WebhooksPage />} />
        <Route path="imports/new" element={<NewImportPage />} />
        <Route path="imports/:importId" element={<ImportPage />} />
      </Routes>
    </Suspense>
  );
}
