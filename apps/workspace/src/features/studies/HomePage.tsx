import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { CardsSkeleton, EmptyState, ErrorNotice, PageHeader } from '@needfinder/ui';
import { lazy, Suspense, useState } from 'react';
import classes from '../../shell/shell.module.css';
import { usePageTitle } from '../../shell/usePageTitle.js';
import { useMayEdit } from '../session/useViewer.js';
import { StudiesDocument } from './studies.query.generated.js';
import { StudyList } from './StudyList.js';
import { TryDemoButton } from './TryDemoButton.js';

const CreateStudyDialog = lazy(() => import('./CreateStudyDialog.js'));

/** Where a person arrives: the studies, and three ways to begin one. */
export function Component() {
  usePageTitle('Studies');
  const mayEdit = useMayEdit();
  const [starting, setStarting] = useState<'import' | 'study' | null>(null);
  return (
    <main id="main" className={`${classes.page} ${classes.home}`}>
      <PageHeader
        title="Studies"
        description="A study holds the surveys and interviews about one question, the needs in them, and the segments."
        actions={
          <>
            <TryDemoButton />
            {mayEdit ? (
              <>
                <Button variant="default" onClick={() => setStarting('import')}>
                  Import
                </Button>
                <Button onClick={() => setStarting('study')}>New study</Button>
              </>
            ) : null}
          </>
        }
      />
      <Studies onNewStudy={mayEdit ? () => setStarting('study') : undefined} />
      {starting ? (
        <Suspense>
          <CreateStudyDialog purpose={starting} onClose={() => setStarting(null)} />
        </Suspense>
      ) : null}
    </main>
  );
}

function Studies({ onNewStudy }: { onNewStudy: (() => void) | undefined }) {
  const { data, error, fetchMore, refetch } = useQuery(StudiesDocument);
  if (!data) {
    return error ? (
      <ErrorNotice error={error} onRetry={() => void refetch()} />
    ) : (
      <CardsSkeleton height={168} what="studies" />
    );
  }
  const { edges, pageInfo } = data.studies;
  if (edges.length === 0) {
    return (
      <EmptyState
        title="Your studies will be listed here"
        action={onNewStudy ? <Button onClick={onNewStudy}>New study</Button> : null}
      >
        Begin with a question, such as “What do people need from a notebook?”, then import answers or interviews.
      </EmptyState>
    );
  }
  return (
    <>
      <StudyList studies={edges.map(({ node }) => node)} />
      {pageInfo.hasNextPage ? (
        <Button variant="default" mt="md" onClick={() => void fetchMore({ variables: { after: pageInfo.endCursor } })}>
          Show more studies
        </Button>
      ) : null}
    </>
  );
}
