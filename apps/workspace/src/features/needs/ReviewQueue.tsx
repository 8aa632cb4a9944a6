import { useQuery } from '@apollo/client/react';
import { SegmentedControl } from '@mantine/core';
import { EmptyState, ErrorNotice, LinesSkeleton, PageHeader } from '@needfinder/ui';
import { Link, useSearchParams } from 'react-router';
import { usePaths } from '../../app/paths.js';
import { usePageTitle } from '../../shell/usePageTitle.js';
import { useStudyId } from '../../shell/useStudyHead.js';
import { TellingReview } from '../reviews/TellingReview.js';
import { CodebookDocument } from './codebook.query.generated.js';
import { Review } from './Review.js';

/** Proposals, one passage at a time, with three keys. */
export default function ReviewQueue() {
  const studyId = useStudyId();
  const paths = usePaths();
  usePageTitle('Review', 'Needs');
  const [address, setAddress] = useSearchParams();
  // A link to one need means that need.
  const order = address.get('order') === 'need' || address.has('need') ? 'need' : 'telling';
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
        <>
          <SegmentedControl
            aria-label="Order"
            size="xs"
            mb="md"
            data={[
              { value: 'telling', label: 'Most telling first' },
              { value: 'need', label: 'Need by need' },
            ]}
            value={order}
            onChange={(value) => setAddress(value === 'need' ? { order: 'need' } : {}, { replace: true })}
          />
          {order === 'need' ? <Review codebook={data.codebook} /> : <TellingReview codebook={data.codebook} />}
        </>
      )}
    </>
  );
}
