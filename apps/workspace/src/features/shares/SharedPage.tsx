import { useQuery } from '@apollo/client/react';
import { Container } from '@mantine/core';
import { CardsSkeleton, ErrorNotice, LinesSkeleton, PageHeader } from '@needfinder/ui';
import { lazy, Suspense } from 'react';
import { useParams } from 'react-router';
import { usePageTitle } from '../../shell/usePageTitle.js';
import { SharedPageDocument } from './shared-page.query.generated.js';
import { SharedRun } from './SharedRun.js';

// The two kinds of page share hardly any code.
const SharedInsight = lazy(() => import('../insights/SharedInsight.js'));

/** What the product team sees behind a link: read only, no account, no way into the workspace. */
export function Component() {
  const { token = '' } = useParams();
  const { data, error, refetch } = useQuery(SharedPageDocument, { variables: { token } });
  const shared = data?.shared;
  usePageTitle((shared?.__typename === 'SharedInsight' ? shared.title : shared?.studyName) ?? 'Shared page');
  return (
    <Container component="main" size="md" py="xl">
      {/* Who has the link may read it; who searches the web may not find it. */}
      <meta name="robots" content="noindex" />
      {shared?.__typename === 'SharedPage' ? (
        <SharedRun shared={shared} />
      ) : shared ? (
        <Suspense fallback={<LinesSkeleton lines={12} what="page" />}>
          <SharedInsight shared={shared} />
        </Suspense>
      ) : data ? (
        <LinkDoesNotWork />
      ) : error ? (
        <ErrorNotice error={error} title="The page could not be loaded" onRetry={() => void refetch()} />
      ) : (
        <>
          <LinesSkeleton lines={6} what="segments" />
          <CardsSkeleton cards={3} height={360} what="segments" />
        </>
      )}
    </Container>
  );
}

/** Unknown, expired and revoked look the same: who guesses links learns nothing. */
function LinkDoesNotWork() {
  return (
    <PageHeader
      title="This link does not open anything"
      description="It has expired, was withdrawn, or was not copied in full. Ask the person who sent it for a new one."
    />
  );
}
