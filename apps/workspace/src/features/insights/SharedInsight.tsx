import { Container } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { LinesSkeleton } from '@needfinder/ui';
import { WhenText } from '../../shell/WhenText.js';
import type { SharedInsightPartsFragment } from './shared-insight-parts.fragment.generated.js';

const PageText = lazy(() => import('./PageText.js'));

/** A page of insights as people outside read it. */
export default function SharedInsight({ shared }: { shared: SharedInsightPartsFragment }) {
  const { studyName, title, document, citations, updatedAt, expiresAt } = shared;
  return (
    <Container size="sm" p={0}>
      <p className="nf-light">{studyName}</p>
      <h1>{title}</h1>
      <Suspense fallback={<LinesSkeleton lines={12} what="page" />}>
        <PageText document={document} citations={citations} onOpen={null} />
      </Suspense>
      <p className="nf-light">
        Last changed <WhenText at={updatedAt} />. Quotes and numbers are as they stand now. This link works until{' '}
        <WhenText at={expiresAt} />.
      </p>
    </Container>
  );
}
