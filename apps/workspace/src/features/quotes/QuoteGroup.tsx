import { Button, TextInput } from '@mantine/core';
import { type DragEvent, useState } from 'react';
import { countOf } from '../imports/import-words.js';
import { type Board, inGroup, moveStep } from './quote-moves.js';
import { QuoteCard } from './QuoteCard.js';
import classes from './quotes.module.css';
import type { QuoteSteps } from './useQuoteSteps.js';

export const DRAGGED = 'application/x-needfinder-quote';

interface QuoteGroupProps {
  /** Null: what is in no group. */
  readonly group: Board['groups'][number] | null;
  readonly board: Board;
  readonly steps: QuoteSteps;
  readonly mayEdit: boolean;
}

/** A group of quotes; what is dropped on it comes to stand at its end, or before the quote it is dropped on. */
export function QuoteGroup({ group, board, steps, mayEdit }: QuoteGroupProps) {
  const [isOver, setOver] = useState(false);
  const groupId = group?.id ?? null;
  const quotes = inGroup(board, groupId);
  const title = group?.title ?? 'In no group';
  if (!group && quotes.length === 0) return null;
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const draggedId = event.dataTransfer.getData(DRAGGED);
    const onto = (event.target as Element).closest('[data-quote]')?.getAttribute('data-quote');
    void steps.take(`Move to “${title}”`, (now) => {
      const dragged = now.quotes.find(({ id }) => id === draggedId);
      const others = inGroup(now, groupId).filter(({ id }) => id !== draggedId);
      const place = others.findIndex(({ id }) => id === onto);
      return dragged ? moveStep(now, dragged, groupId, place < 0 ? others.length : place) : null;
    });
  };
  return (
    <section
      className={classes.group}
      aria-label={title}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        if (!mayEdit || !event.dataTransfer.types.includes(DRAGGED)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        // From one thing inside to another is not out.
        if (!event.currentTarget.contains(event.relatedTarget as Element | null)) setOver(false);
      }}
      onDrop={drop}
    >
      <div className={classes.groupHead}>
        {group && mayEdit ? (
          <GroupTitle
            key={group.title}
            title={group.title}
            onRename={(to) =>
              void steps.take(`Rename “${title}”`, () => ({
                groups: [{ id: group.id, position: group.position, title: to }],
              }))
            }
          />
        ) : (
          <h2>{title}</h2>
        )}
        <span className="nf-light">{countOf(quotes.length, 'quote')}</span>
        {group && mayEdit ? (
          <Button
            size="compact-xs"
            variant="subtle"
            color="gray"
            onClick={() => void steps.take(`Remove “${title}”`, () => ({ removedGroups: [group.id] }))}
          >
            Remove the group
          </Button>
        ) : null}
      </div>
      {quotes.length === 0 ? <p className="nf-light">Drop quotes here.</p> : null}
      <div className={classes.cards}>
        {quotes.map((quote) => (
          <QuoteCard key={quote.id} quote={quote} board={board} steps={steps} mayEdit={mayEdit} />
        ))}
      </div>
    </section>
  );
}

function GroupTitle({ title, onRename }: { title: string; onRename: (to: string) => void }) {
  const [typed, setTyped] = useState(title);
  const save = () => {
    const wanted = typed.trim();
    if (wanted === '' || wanted === title) setTyped(title);
    else onRename(wanted);
  };
  return (
    <TextInput
      aria-label="Title of the group"
      className={classes.groupTitle}
      variant="unstyled"
      value={typed}
      maxLength={200}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={save}
      onKeyDown={(event) => event.key === 'Enter' && save()}
    />
  );
}
