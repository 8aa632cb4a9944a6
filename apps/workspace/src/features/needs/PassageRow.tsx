import { Button, Checkbox } from '@mantine/core';
import type { DragEvent } from 'react';
import { PassageQuote } from '../evidence/PassageQuote.js';
import type { CodedPassageFragment } from './coded-passage.fragment.generated.js';
import { codingWords } from './need-words.js';
import classes from './needs.module.css';

interface PassageRowProps {
  readonly edge: CodedPassageFragment;
  readonly isChosen: boolean;
  readonly mayEdit: boolean;
  readonly onChoose: (isChosen: boolean) => void;
  readonly onAccept: () => void;
  readonly onReject: () => void;
  readonly onMove: () => void;
  readonly onDragStart: (event: DragEvent) => void;
}

/** A passage of a need in its context, and what it was taken to mean. */
export function PassageRow({ edge, isChosen, mayEdit, onChoose, ...on }: PassageRowProps) {
  const { coding, node } = edge;
  return (
    <div
      className={classes.passage}
      data-stance={coding.stance}
      data-stale={node.stale || undefined}
      draggable={mayEdit}
      onDragStart={on.onDragStart}
    >
      {mayEdit ? (
        <Checkbox
          size="xs"
          aria-label={`Choose the passage “${node.text.slice(0, 60)}”`}
          checked={isChosen}
          onChange={(event) => onChoose(event.currentTarget.checked)}
        />
      ) : null}
      <div className={classes.passageWords}>
        <PassageQuote passage={node} remark={codingWords(coding)} />
        {mayEdit ? (
          <div className={classes.passageDeeds}>
            <Button variant="subtle" size="compact-xs" disabled={coding.status === 'accepted'} onClick={on.onAccept}>
              Accept
            </Button>
            <Button variant="subtle" size="compact-xs" color="gray" onClick={on.onReject}>
              Reject
            </Button>
            <Button variant="subtle" size="compact-xs" color="gray" onClick={on.onMove}>
              Move to…
            </Button>
          </div>
        ) : null}
      </div>
    </div>
  );
}
