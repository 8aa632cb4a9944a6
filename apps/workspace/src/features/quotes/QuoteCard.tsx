import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { PassageQuote } from '../evidence/PassageQuote.js';
import { useEvidence } from '../evidence/useEvidence.js';
import { DRAGGED } from './QuoteGroup.js';
import {
  type Board,
  type BoardQuote,
  inGroup,
  moveStep,
  nudgeStep,
  regroupStep,
  rowOf,
  type Step,
} from './quote-moves.js';
import classes from './quotes.module.css';
import type { QuoteSteps } from './useQuoteSteps.js';

interface QuoteCardProps {
  readonly quote: BoardQuote;
  readonly board: Board;
  readonly steps: QuoteSteps;
  readonly mayEdit: boolean;
}

const MOVES: Readonly<Record<string, (board: Board, quote: BoardQuote) => Step | null>> = {
  ArrowUp: (board, quote) => nudgeStep(board, quote, -1),
  ArrowDown: (board, quote) => nudgeStep(board, quote, 1),
  ArrowLeft: (board, quote) => regroupStep(board, quote, -1),
  ArrowRight: (board, quote) => regroupStep(board, quote, 1),
};

/** A quote with its title and note. Alt and an arrow move it, as dragging does. */
export function QuoteCard({ quote, board, steps, mayEdit }: QuoteCardProps) {
  const evidence = useEvidence();
  const [isEditing, setEditing] = useState(false);
  const card = useRef<HTMLElement>(null);
  const { followed } = steps;
  // A card that comes to stand elsewhere is another one to the browser, which forgets where the focus was.
  useEffect(() => {
    if (followed.current !== quote.id) return;
    followed.current = null;
    card.current?.focus();
  }, [followed, quote.id, quote.groupId, quote.position]);
  const take = (label: string, stepOf: (board: Board, quote: BoardQuote) => Step | null) =>
    steps.take(label, (now) => {
      const mine = now.quotes.find(({ id }) => id === quote.id);
      return mine ? stepOf(now, mine) : null;
    });
  const onKeyDown = (event: KeyboardEvent) => {
    // Keys of fields and buttons inside are theirs.
    if (event.target !== event.currentTarget) return;
    if (event.key === 'Enter') evidence.open({ kind: 'passage', passageId: quote.passage.id });
    if (!mayEdit || !event.altKey) return;
    const move = MOVES[event.key];
    if (!move) return;
    event.preventDefault();
    void take('Move a quote', move);
  };
  const choices = [
    ...board.groups.map(({ id, title }) => ({ value: id, label: title })),
    { value: '', label: 'In no group' },
  ];
  return (
    <article
      ref={card}
      className={classes.card}
      tabIndex={0}
      aria-label={`Quote: ${quote.passage.text.slice(0, 80)}`}
      aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown Alt+ArrowLeft Alt+ArrowRight"
      data-quote={quote.id}
      draggable={mayEdit && !isEditing}
      onDragStart={(event) => event.dataTransfer.setData(DRAGGED, quote.id)}
      onKeyDown={onKeyDown}
    >
      {quote.title ? <h3>{quote.title}</h3> : null}
      <PassageQuote passage={quote.passage} isOnBoard />
      {quote.note ? <p className={classes.note}>{quote.note}</p> : null}
      <div className={classes.deeds}>
        <Button
          size="compact-xs"
          variant="subtle"
          onClick={() => evidence.open({ kind: 'passage', passageId: quote.passage.id })}
        >
          Evidence
        </Button>
        {mayEdit ? (
          <>
            <Button size="compact-xs" variant="subtle" aria-expanded={isEditing} onClick={() => setEditing(!isEditing)}>
              Title and note
            </Button>
            <NativeSelect
              size="xs"
              aria-label="Group"
              value={quote.groupId ?? ''}
              data={choices}
              onChange={({ currentTarget: { value } }) => {
                const to = value || null;
                void take('Move a quote', (now, mine) => moveStep(now, mine, to, inGroup(now, to).length));
              }}
            />
            <Button
              size="compact-xs"
              variant="subtle"
              color="gray"
              onClick={() => void take('Take a quote off the board', () => ({ removedQuotes: [quote.id] }))}
            >
              Take off
            </Button>
          </>
        ) : null}
      </div>
      {isEditing ? (
        <EditQuote
          quote={quote}
          onSave={(title, note) => {
            setEditing(false);
            if (title === quote.title && note === quote.note) return;
            void take('Change title and note', (_, mine) => ({ quotes: [{ ...rowOf(mine), title, note }] }));
          }}
        />
      ) : null}
    </article>
  );
}

function EditQuote({ quote, onSave }: { quote: BoardQuote; onSave: (title: string, note: string) => void }) {
  const [title, setTitle] = useState(quote.title);
  const [note, setNote] = useState(quote.note);
  return (
    <form
      className={classes.edit}
      onSubmit={(event) => {
        event.preventDefault();
        onSave(title.trim(), note.trim());
      }}
    >
      <TextInput
        label="Title"
        maxLength={200}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <Textarea
        label="Note"
        autosize
        minRows={2}
        maxLength={4000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <Button type="submit" size="compact-sm">
        Save
      </Button>
    </form>
  );
}
