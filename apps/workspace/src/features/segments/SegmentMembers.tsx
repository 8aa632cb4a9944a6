import { useQuery } from '@apollo/client/react';
import { formatShare } from '@needfinder/domain';
import { ErrorNotice, TableSkeleton, VirtualList } from '@needfinder/ui';
import { useRef } from 'react';
import { Link, useNavigate } from 'react-router';
import { usePaths } from '../../app/paths.js';
import { SegmentMembersDocument, type SegmentMembersQuery } from './segment-members.query.generated.js';
import classes from './segments.module.css';

type Member = SegmentMembersQuery['segment']['members']['edges'][number]['node'];

/** A person belongs to segments of several runs; this is the probability in this one. */
const probabilityIn = ({ memberships }: Member, segmentId: string): number | null =>
  memberships.flatMap(({ probabilities }) => probabilities).find(({ segment }) => segment.id === segmentId)
    ?.probability ?? null;

/** Where else they could belong: the second most likely segment, where it is worth naming. */
function nextLikely({ memberships }: Member, segmentId: string): string | null {
  const own = memberships.find(({ probabilities }) => probabilities.some(({ segment }) => segment.id === segmentId));
  const second = own?.probabilities
    .filter(({ segment }) => segment.id !== segmentId)
    .toSorted((a, b) => b.probability - a.probability)[0];
  return second && second.probability >= 0.1 ? `or ${second.segment.letter} ${formatShare(second.probability)}` : null;
}

/** Who belongs to the segment, and how surely; each name opens the person. */
export function SegmentMembers({ segmentId }: { segmentId: string }) {
  const paths = usePaths();
  const navigate = useNavigate();
  const isFetching = useRef(false);
  const { data, error, fetchMore, refetch } = useQuery(SegmentMembersDocument, { variables: { segmentId } });
  const members = data?.segment.members;
  const readMore = async (): Promise<void> => {
    const after = members?.pageInfo.hasNextPage ? members.pageInfo.endCursor : null;
    if (!after || isFetching.current) return;
    isFetching.current = true;
    await fetchMore({ variables: { after } }).catch(() => undefined);
    isFetching.current = false;
  };
  return (
    <section id="members" className={classes.block} aria-labelledby="members-title">
      <h2 id="members-title">Members {members ? <span className="nf-light">{members.totalCount}</span> : null}</h2>
      {members ? (
        members.totalCount === 0 ? (
          <p className="nf-light">Nobody belongs to this segment any more.</p>
        ) : (
          <VirtualList
            label="Members of the segment"
            height={360}
            estimatedItemHeight={40}
            items={members.edges.map(({ node }) => node)}
            totalCount={members.totalCount}
            keyOf={({ id }) => id}
            onOpen={({ id }) => void navigate(paths.respondent(id))}
            onEndReached={() => void readMore()}
            render={(member) => {
              const probability = probabilityIn(member, segmentId);
              return (
                <div className={classes.member}>
                  <Link className="nf-link" to={paths.respondent(member.id)}>
                    {member.key}
                  </Link>
                  <span>
                    {probability === null ? '–' : formatShare(probability)}
                    <span className="nf-light"> {nextLikely(member, segmentId)}</span>
                  </span>
                </div>
              );
            }}
          />
        )
      ) : error ? (
        <ErrorNotice error={error} title="The members could not be shown" onRetry={() => void refetch()} />
      ) : (
        <TableSkeleton rows={6} what="members" />
      )}
    </section>
  );
}
