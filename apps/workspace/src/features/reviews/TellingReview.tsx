import { Button } from '@mantine/core';
import { ErrorNotice, KeyHint, LinesSkeleton, useShortcuts } from '@needfinder/ui';
import { useState } from 'react';
import { Link } from 'react-router';
import { usePaths } from '../../app/paths.js';
import type { MentionKind } from '../../gql/schema.generated.js';
import { PassageQuote } from '../evidence/PassageQuote.js';
import { countOf } from '../imports/import-words.js';
import { ChooseNeed } from '../needs/BoardDialogs.js';
import type { CodebookPartsFragment } from '../needs/codebook-parts.fragment.generated.js';
import { codingWords } from '../needs/need-words.js';
import { useMayEdit } from '../session/useViewer.js';
import classes from './reviews.module.css';
import { useTellingQueue } from './useTellingQueue.js';

const KINDS: readonly MentionKind[] = ['PAIN', 'DESIRE', 'JOB', 'GAIN', 'WORKAROUND'];

/** One passage after the other, those that teach most first; one key decides, and brings the next. */
export function TellingReview({ codebook }: { codebook: CodebookPartsFragment }) {
  const paths = usePaths();
  const mayEdit = useMayEdit();
  const queue = useTellingQueue();
  const { shown } = queue;
  // The server may not have heard of the last decision yet.
  const mayUndo = codebook.undo !== null || queue.decidedHere > 0;
  const [isMoving, setMoving] = useState(false);
  useShortcuts([
    { keys: 'j', label: 'Next passage', run: () => queue.move(1) },
    { keys: 'k', label: 'Previous passage', run: () => queue.move(-1) },
  ]);
  useShortcuts(
    [
      { keys: 'a', label: 'Accept', run: () => queue.accept() },
      { keys: 'r', label: 'Reject', run: () => queue.reject() },
      { keys: 'm', label: 'Move to another need', run: () => shown && setMoving(true) },
      { keys: 'z', label: 'Undo', run: () => mayUndo && queue.takeBack() },
      { keys: 'shift+z', label: 'Do again', run: () => codebook.redo && queue.again() },
      ...KINDS.map((kind, at) => ({
        keys: `${at + 1}`,
        label: `Accept as a ${kind.toLowerCase()}`,
        run: () => queue.acceptAs(kind),
      })),
    ],
    mayEdit,
  );
  if (!queue.queue) {
    return queue.error ? (
      <ErrorNotice error={queue.error} onRetry={() => void queue.refetch()} />
    ) : (
      <LinesSkeleton lines={8} what="passages" />
    );
  }
  const from = codebook.needs.find(({ id }) => id === shown?.need.id);
  return (
    <div className={classes.review}>
      <p className="nf-light" role="status">
        {countOf(queue.left, 'passage')} to review · {queue.decidedHere} decided just now ·{' '}
        {countOf(queue.queue.needsFound, 'need')} with accepted passages ·{' '}
        <Link className="nf-link" to={paths.agreement()}>
          How far it agrees with you
        </Link>
      </p>
      {!shown ? (
        <p>Nothing waits for a decision.</p>
      ) : (
        <>
          <h2 className={classes.need}>
            <Link className="nf-link" to={paths.need(shown.need.id)}>
              {shown.need.label}
            </Link>
          </h2>
          <p className="nf-light">{shown.need.statement}</p>
          <div className={classes.card} aria-live="polite">
            <PassageQuote passage={shown.passage} remark={codingWords(shown)} />
          </div>
        </>
      )}
      {mayEdit && shown ? (
        <>
          <div className={classes.deeds}>
            <Button onClick={() => queue.accept()}>
              Accept <KeyHint keys="a" />
            </Button>
            <Button variant="default" onClick={() => queue.reject()}>
              Reject <KeyHint keys="r" />
            </Button>
            <Button variant="default" onClick={() => setMoving(true)}>
              Move to… <KeyHint keys="m" />
            </Button>
            <span className={classes.spacer} />
            <Button variant="subtle" color="gray" onClick={() => queue.move(1)}>
              Later <KeyHint keys="j" />
            </Button>
          </div>
          <div className={classes.deeds} role="group" aria-label="Accept as">
            {KINDS.map((kind, at) => (
              <Button
                key={kind}
                size="xs"
                variant={kind === shown.kind ? 'light' : 'default'}
                aria-pressed={kind === shown.kind}
                onClick={() => queue.acceptAs(kind)}
              >
                {kind[0]! + kind.slice(1).toLowerCase()} <KeyHint keys={`${at + 1}`} />
              </Button>
            ))}
          </div>
        </>
      ) : null}
      {mayEdit ? (
        <div className={classes.deeds}>
          <Button size="xs" variant="default" disabled={!mayUndo} onClick={() => queue.takeBack()}>
            {codebook.undo ? `Undo: ${codebook.undo}` : 'Nothing to undo'} <KeyHint keys="z" />
          </Button>
          {codebook.redo ? (
            <Button size="xs" variant="default" onClick={() => queue.again()}>
              Do again: {codebook.redo}
            </Button>
          ) : null}
        </div>
      ) : null}
      {isMoving && shown && from ? (
        <ChooseNeed
          from={from}
          codingIds={[shown.id]}
          codebook={codebook}
          onClose={() => setMoving(false)}
          onMoved={queue.moved}
        />
      ) : null}
    </div>
  );
}
