import { useQuery } from '@apollo/client/react';
import { Button, NativeSelect } from '@mantine/core';
import { ErrorNotice, LinesSkeleton, VirtualList, useShortcuts } from '@needfinder/ui';
import { useCallback, useRef, useState, type DragEvent } from 'react';
import type { Stance } from '../../gql/schema.generated.js';
import { useEvidence } from '../evidence/useEvidence.js';
import { countOf } from '../imports/import-words.js';
import type { CodedPassageFragment } from './coded-passage.fragment.generated.js';
import { startDrag } from './dragging.js';
import { NeedPassagesDocument } from './need-passages.query.generated.js';
import classes from './needs.module.css';
import { PassageRow } from './PassageRow.js';
import { usePassageSteps } from './usePassageSteps.js';

interface NeedPassagesProps {
  readonly needId: string;
  readonly mayEdit: boolean;
  readonly onMove: (codingIds: readonly string[]) => void;
  readonly onSplit: (codingIds: readonly string[]) => void;
}

const PAGE = 100;
const STANCES = [
  { value: '', label: 'For and against' },
  { value: 'FOR', label: 'For it' },
  { value: 'AGAINST', label: 'Against it' },
];

/** The passages of a need in the middle of the board: one or several are accepted, rejected, moved or split off. */
export default function NeedPassages({ needId, mayEdit, onMove, onSplit }: NeedPassagesProps) {
  const [stance, setStance] = useState<Stance | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const active = useRef<CodedPassageFragment | null>(null);
  const { open } = useEvidence();
  const { accept, reject } = usePassageSteps();
  const query = useQuery(NeedPassagesDocument, { variables: { needId, first: PAGE, stance } });
  const { data, previousData, error, refetch, fetchMore, loading } = query;
  const passages = (data ?? previousData)?.need.passages;
  const after = passages?.pageInfo.endCursor;
  const hasMore = passages?.pageInfo.hasNextPage ?? false;
  const readMore = useCallback(() => {
    if (hasMore && after && !loading) void fetchMore({ variables: { after } });
  }, [hasMore, after, loading, fetchMore]);

  const edges = passages?.edges ?? [];
  const known = edges.map(({ coding }) => coding.id);
  const chosenIds = known.filter((id) => chosen.has(id));
  const meant = (): readonly string[] =>
    chosenIds.length > 0 ? chosenIds : active.current ? [active.current.coding.id] : [];
  const choose = (id: string, isChosen: boolean) =>
    setChosen((all) => new Set(isChosen ? [...all, id] : [...all].filter((other) => other !== id)));
  const done = () => setChosen(new Set());
  const deeds = {
    accept: (ids: readonly string[]) => ids.length > 0 && void accept(ids).then(done),
    reject: (ids: readonly string[]) => ids.length > 0 && void reject(ids, needId).then(done),
    move: (ids: readonly string[]) => ids.length > 0 && onMove(ids),
    split: (ids: readonly string[]) => ids.length > 0 && onSplit(ids),
  };
  const [isInside, setInside] = useState(false);
  useShortcuts(
    [
      { keys: 'a', label: 'Accept the passage', run: () => deeds.accept(meant()) },
      { keys: 'r', label: 'Reject the passage', run: () => deeds.reject(meant()) },
      { keys: 'm', label: 'Move the passage to another need', run: () => deeds.move(meant()) },
      { keys: 's', label: 'Split the chosen passages off', run: () => deeds.split(meant()) },
      {
        keys: 'x',
        label: 'Choose the passage',
        run: () => active.current && choose(active.current.coding.id, !chosen.has(active.current.coding.id)),
      },
    ],
    mayEdit && isInside,
  );

  return (
    <section
      className={classes.middle}
      aria-label="Passages"
      onFocus={() => setInside(true)}
      onBlur={(event) => setInside(event.currentTarget.contains(event.relatedTarget))}
    >
      <div className={classes.passagesHead}>
        <NativeSelect
          size="xs"
          aria-label="Show passages"
          value={stance ?? ''}
          data={STANCES}
          onChange={(event) => setStance((event.currentTarget.value || null) as Stance | null)}
        />
        <span className="nf-light" role="status">
          {passages ? countOf(passages.totalCount, 'passage') : ''}
          {chosenIds.length > 0 ? `, ${chosenIds.length} chosen` : ''}
        </span>
        {chosenIds.length > 0 ? (
          <div className={classes.passageDeeds}>
            <Button size="compact-xs" onClick={() => deeds.accept(chosenIds)}>
              Accept
            </Button>
            <Button size="compact-xs" variant="default" onClick={() => deeds.reject(chosenIds)}>
              Reject
            </Button>
            <Button size="compact-xs" variant="default" onClick={() => deeds.move(chosenIds)}>
              Move to…
            </Button>
            <Button size="compact-xs" variant="default" onClick={() => deeds.split(chosenIds)}>
              Split off…
            </Button>
          </div>
        ) : null}
      </div>
      {!passages ? (
        error ? (
          <ErrorNotice error={error} title="The passages could not be shown" onRetry={() => void refetch()} />
        ) : (
          <LinesSkeleton lines={12} what="passages" />
        )
      ) : edges.length === 0 ? (
        <p className="nf-light">
          {stance === 'AGAINST' ? 'Nobody speaks against it.' : 'No passage speaks of this need yet.'}
        </p>
      ) : (
        <VirtualList
          label="Passages"
          items={edges}
          keyOf={({ coding }) => coding.id}
          totalCount={passages.totalCount}
          height="100%"
          estimatedItemHeight={132}
          onEndReached={readMore}
          onActiveChange={(edge) => (active.current = edge)}
          onOpen={({ node }) => open({ kind: 'passage', passageId: node.id })}
          render={(edge, { isActive }) => {
            if (isActive) active.current = edge;
            const { id } = edge.coding;
            return (
              <PassageRow
                edge={edge}
                isChosen={chosen.has(id)}
                mayEdit={mayEdit}
                onChoose={(isChosen) => choose(id, isChosen)}
                onAccept={() => deeds.accept([id])}
                onReject={() => deeds.reject([id])}
                onMove={() => deeds.move([id])}
                onDragStart={(event: DragEvent) => {
                  event.stopPropagation();
                  startDrag(event, { kind: 'codings', needId, ids: chosen.has(id) ? chosenIds : [id] });
                }}
              />
            );
          }}
        />
      )}
    </section>
  );
}
