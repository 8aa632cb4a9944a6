import { useQuery } from '@apollo/client/react';
import { EmptyState, ErrorNotice, LinesSkeleton, PageHeader } from '@needfinder/ui';
import { Link } from 'react-router';
import { usePaths } from '../../app/paths.js';
import { usePageTitle } from '../../shell/usePageTitle.js';
import { useStudyId } from '../../shell/useStudyHead.js';
import { CodebookDocument } from './codebook.query.generated.js';
import { Review } from './Review.js';

/** Proposals, one passage at a time, with three keys. */
export default function ReviewQueue() {
  const studyId = useStudyId();
  const paths = usePaths();
  usePageTitle('Review', 'Needs');
  const { data, error, refetch } = useQuery(CodebookDocument, { variables: { studyId } });
  const isEmpty = data?.codebook.needs.every(({ status }) => status === 'REJECTED');
  return (
    <>
      <Link className="nf-link" to={paths.needs()}>
        The board of needs
      </Link>
      <PageHeader title="Review" description="One passage at a time: does it speak of this need?" />
      {!data ? (
        error ? (
          <ErrorNotice error={error} onRetry={() => void refetch()} />
        ) : (
          <LinesSkeleton lines={10} what="passages" />
        )
      ) : isEmpty ? (
        <EmptyState
          title="Nothing to review yet"
          action={
            <Link className="nf-link" to={paths.needs()}>
              Propose needs on the board
            </Link>
          }
        >
          Proposed needs and their passages will come here one by one.
        </EmptyState>
      ) : (
        <Review codebook={data.codebook} />
      )}
    </>
  );
}
