import { Checkbox } from '@mantine/core';
import { useEffect, useRef, useState, type DragEvent } from 'react';
import { Link, useLocation } from 'react-router';
import { usePaths } from '../../app/paths.js';
import type { BoardNeed } from './board-groups.js';
import { droppedOf, isDragOf, startDrag } from './dragging.js';
import { countsOf } from './need-words.js';
import classes from './needs.module.css';
import { usePassageSteps } from './usePassageSteps.js';

interface NeedRowProps {
  readonly need: BoardNeed;
  readonly isShown: boolean;
  readonly isChosen: boolean;
  /** All chosen needs: dragging one of them drags the others along. */
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (needIds: readonly string[], isChosen: boolean) => void;
  readonly mayEdit: boolean;
}

const STATUS_WORDS = { PROPOSED: 'proposed', ACCEPTED: 'accepted', REJECTED: 'rejected' } as const;

/** One need on the board, with who mentions it. Passages can be dropped on it. */
export function NeedRow({ need, isShown, isChosen, chosen, onChoose, mayEdit }: NeedRowProps) {
  const paths = usePaths();
  const { search } = useLocation();
  const row = useRef<HTMLLIElement>(null);
  const drop = useCodingDrop(need, mayEdit);
  useEffect(() => {
    if (isShown) row.current?.scrollIntoView?.({ block: 'nearest' });
  }, [isShown]);
  return (
    <li
      ref={row}
      className={classes.need}
      data-shown={isShown || undefined}
      data-over={drop.isOver || undefined}
      draggable={mayEdit}
      onDragStart={(event) => startDrag(event, { kind: 'needs', ids: isChosen ? [...chosen] : [need.id] })}
      {...drop.handlers}
    >
      {mayEdit ? (
        <Checkbox
          size="xs"
          aria-label={`Choose ${need.label}`}
          checked={isChosen}
          onChange={(event) => onChoose([need.id], event.currentTarget.checked)}
        />
      ) : null}
      <Link
        to={{ pathname: paths.need(need.id), search }}
        draggable={false}
        aria-current={isShown ? 'true' : undefined}
        className={classes.needLink}
      >
        <span className={classes.needLabel}>{need.label}</span>
        {need.statement && need.statement !== need.label ? (
          <span className={classes.needStatement}>{need.statement}</span>
        ) : null}
        <span className={classes.needCounts}>
          {countsOf(need)}
          <span data-status={need.status}> · {STATUS_WORDS[need.status]}</span>
        </span>
      </Link>
    </li>
  );
}

function useCodingDrop(need: BoardNeed, mayEdit: boolean) {
  const [isOver, setOver] = useState(false);
  const { move } = usePassageSteps();
  const onDragOver = (event: DragEvent) => {
    if (!mayEdit || !isDragOf(event, 'codings')) return;
    event.preventDefault();
    setOver(true);
  };
  const onDrop = (event: DragEvent) => {
    setOver(false);
    const dropped = droppedOf(event, 'codings');
    if (!dropped || dropped.needId === need.id) return;
    event.preventDefault();
    void move(dropped.ids, { from: dropped.needId, to: need });
  };
  return { isOver, handlers: { onDragOver, onDrop, onDragLeave: () => setOver(false) } };
}
