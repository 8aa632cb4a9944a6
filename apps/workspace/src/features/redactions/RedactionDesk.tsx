import { Button } from '@mantine/core';
import { EmptyState, ErrorNotice, KeyHint, LinesSkeleton, useShortcuts } from '@needfinder/ui';
import { useState } from 'react';
import type { TextsShown } from '../../gql/schema.generated.js';
import { MarkDialog } from './MarkDialog.js';
import classes from './redactions.module.css';
import { RedactionTextCard } from './RedactionTextCard.js';
import { type DeskText, useRedactionDesk } from './useRedactionDesk.js';

const EMPTY: Readonly<Record<TextsShown, [title: string, words: string]>> = {
  WAITING: ['No personal data wait here', 'What comes in with the next import is looked through at once.'],
  REDACTED: ['Nothing is redacted', 'Accepted personal data are taken out by “Redact”.'],
  ALL: ['No texts yet', 'Answers and turns of interviews will stand here.'],
};

/** Text after text; one key decides on one datum, and brings the next. */
export function RedactionDesk({ shown }: { shown: TextsShown }) {
  const desk = useRedactionDesk(shown);
  const { current, connection, texts } = desk;
  const [marking, setMarking] = useState<{ text: DeskText; words: string } | null>(null);
  const decide = (verdict: 'ACCEPTED' | 'REJECTED', alike: boolean) => {
    if (current) void desk.decide(current, verdict, alike);
  };
  const currentText = texts.find(({ data }) => data.some(({ id }) => id === current?.id)) ?? texts[0];
  const startMarking = (text: DeskText | undefined, words = window.getSelection()?.toString() ?? '') => {
    if (text) setMarking({ text, words: words.trim() });
  };
  useShortcuts([
    { keys: 'j', label: 'Next', run: () => desk.move(1) },
    { keys: 'k', label: 'Previous', run: () => desk.move(-1) },
    { keys: 'a', label: 'Redact this', run: () => decide('ACCEPTED', false) },
    { keys: 'r', label: 'Keep this', run: () => decide('REJECTED', false) },
    { keys: 'shift+a', label: 'Redact these words everywhere', run: () => decide('ACCEPTED', true) },
    { keys: 'shift+r', label: 'Keep these words everywhere', run: () => decide('REJECTED', true) },
    { keys: 'n', label: 'Mark other words of this text', run: () => startMarking(currentText) },
    { keys: 'z', label: 'Undo', run: () => void desk.undo() },
  ]);
  if (!connection) {
    return desk.error ? (
      <ErrorNotice error={desk.error} onRetry={() => void desk.refetch()} />
    ) : (
      <LinesSkeleton lines={10} what="texts" />
    );
  }
  if (texts.length === 0) {
    const [title, words] = EMPTY[shown];
    return <EmptyState title={title}>{words}</EmptyState>;
  }
  const { hasNextPage, endCursor } = connection.pageInfo;
  return (
    <>
      <div className={classes.deeds} role="toolbar" aria-label="The marked words">
        <Button size="xs" disabled={!current} onClick={() => decide('ACCEPTED', false)}>
          Redact <KeyHint keys="a" />
        </Button>
        <Button size="xs" variant="default" disabled={!current} onClick={() => decide('REJECTED', false)}>
          Keep <KeyHint keys="r" />
        </Button>
        <Button size="xs" variant="subtle" disabled={!current} onClick={() => decide('ACCEPTED', true)}>
          Redact everywhere <KeyHint keys="shift+a" />
        </Button>
        <Button size="xs" variant="subtle" disabled={!current} onClick={() => decide('REJECTED', true)}>
          Keep everywhere <KeyHint keys="shift+r" />
        </Button>
        <span className={classes.spacer} />
        <Button size="xs" variant="default" onClick={() => startMarking(currentText)}>
          Mark other words <KeyHint keys="n" />
        </Button>
        <Button size="xs" variant="default" disabled={!desk.canUndo} onClick={() => void desk.undo()}>
          Undo <KeyHint keys="z" />
        </Button>
      </div>
      <ol className={classes.texts}>
        {texts.map((text) => (
          <RedactionTextCard
            key={text.id}
            text={text}
            currentId={current?.id ?? null}
            onCurrent={desk.setCurrentId}
            onSelect={(words) => startMarking(text, words)}
          />
        ))}
      </ol>
      <p className="nf-light">
        {texts.length} of {connection.totalCount} texts{' '}
        {hasNextPage ? (
          <Button
            size="compact-xs"
            variant="default"
            onClick={() => void desk.fetchMore({ variables: { after: endCursor } })}
          >
            Show more
          </Button>
        ) : null}
      </p>
      {marking ? (
        <MarkDialog
          text={marking.text}
          words={marking.words}
          onMark={(words, kind) => desk.add(marking.text, words, kind)}
          onClose={() => setMarking(null)}
        />
      ) : null}
    </>
  );
}
