import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { EmptyState, ErrorNotice, LinesSkeleton, PageHeader } from '@needfinder/ui';
import { Link } from 'react-router';
import { usePaths } from '../../app/paths.js';
import { usePageTitle } from '../../shell/usePageTitle.js';
import { useStudyHead, useStudyId } from '../../shell/useStudyHead.js';
import { useMayEdit } from '../session/useViewer.js';
import { BasisChoicesDocument } from './basis-choices.query.generated.js';
import { SetUpForm } from './SetUpForm.js';

/** Choosing what people are compared by. What is preselected can be run at once. */
export default function SetUpPage() {
  const studyId = useStudyId();
  const paths = usePaths();
  const mayEdit = useMayEdit();
  usePageTitle('New segmentation', useStudyHead().study?.name);
  const { data, error, refetch } = useQuery(BasisChoicesDocument, { variables: { studyId } });
  return (
    <>
      <PageHeader
        title="New segmentation"
        description="Choose what people are compared by; the check beside it says what the data can carry."
      />
      {data ? (
        data.study.counts.respondents === 0 ? (
          <EmptyState
            title="There is nobody to compare yet"
            action={
              <Button component={Link} to={paths.newImport()}>
                Import a survey
              </Button>
            }
          >
            Segments are formed from what people answered and said.
          </EmptyState>
        ) : mayEdit ? (
          <SetUpForm key={studyId} studyId={studyId} choices={data} />
        ) : (
          <EmptyState title="Viewers read segmentations">An editor or the owner can set one up.</EmptyState>
        )
      ) : error ? (
        <ErrorNotice error={error} onRetry={() => void refetch()} />
      ) : (
        <LinesSkeleton lines={14} what="needs, questions and attributes" />
      )}
    </>
  );
}
