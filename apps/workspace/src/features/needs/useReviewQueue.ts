import { useQuery } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';
import type { BoardNeed } from './board-groups.js';
import type { CodebookPartsFragment } from './codebook-parts.fragment.generated.js';
import { NeedPassagesDocument } from './need-passages.query.generated.js';
import { boardOrder } from './NeedTree.js';

const PAGE = 200;

/** Proposed needs first, in the order of the board. */
function reviewOrder(codebook: CodebookPartsFragment): string[] {
  const order = boardOrder(codebook, { status: 'OPEN', search: '' });
  const waiting = (need: BoardNeed) => (need.status === 'PROPOSED' ? 0 : 1);
  return order.toSorted((a, b) => waiting(a) - waiting(b)).map(({ id }) => id);
}

/** Need after need, passage after passage: which one is next, and how many are left. */
export function useReviewQueue(codebook: CodebookPartsFragment) {
  // The order stays as it was at the start: decisions change the counts that it was made from.
  const [order] = useState(() => reviewOrder(codebook));
  const [address, setAddress] = useSearchParams();
  const [position, setPosition] = useState(0);
  const at = Math.max(order.indexOf(address.get('need') ?? ''), 0);
  const need = codebook.needs.find(({ id }) => id === order[at]);
  const { data, error, fetchMore, refetch } = useQuery(NeedPassagesDocument, {
    variables: { needId: order[at] ?? '', first: PAGE, stance: null },
    skip: order.length === 0,
  });
  const passages = data?.need.passages;
  const waiting = (passages?.edges ?? []).filter(({ coding }) => coding.status === 'suggested');
  const shown = waiting[Math.min(position, waiting.length - 1)];
  const unread = passages ? passages.totalCount - passages.edges.length : 0;
  const after = passages?.pageInfo.hasNextPage ? passages.pageInfo.endCursor : null;

  useEffect(() => {
    if (waiting.length < 10 && after) void fetchMore({ variables: { after } });
  }, [waiting.length, after, fetchMore]);

  const goToNeed = (to: number) => {
    const id = order[to];
    if (!id) return;
    setPosition(0);
    setAddress({ order: 'need', need: id }, { replace: true });
  };
  const move = (by: number) => {
    const next = Math.min(position, Math.max(waiting.length - 1, 0)) + by;
    if (next < 0) goToNeed(at - 1);
    else if (next >= waiting.length) goToNeed(at + 1);
    else setPosition(next);
  };
  return {
    need,
    shown,
    error,
    refetch,
    isRead: passages !== undefined,
    /** Passages of this need that nobody has decided on. */
    left: waiting.length + unread,
    total: passages?.totalCount ?? 0,
    needAt: at,
    needs: order.length,
    isLastNeed: at >= order.length - 1,
    move,
    nextNeed: () => goToNeed(at + 1),
    previousNeed: () => goToNeed(at - 1),
  };
}
