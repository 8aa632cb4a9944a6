import { Button, Progress } from '@mantine/core';
import { ErrorNotice, KeyHint, LinesSkeleton, useShortcuts } from '@needfinder/ui';
import { useState } from 'react';
import { Link } from 'react-router';
import { usePaths } from '../../app/paths.js';
import { PassageQuote } from '../evidence/PassageQuote.js';
import { useMayEdit } from '../session/useViewer.js';
import { ChooseNeed } from './BoardDialogs.js';
import type { CodebookPartsFragment } from './codebook-parts.fragment.generated.js';
import { codingWords, countsOf } from './need-words.js';
import classes from './needs.module.css';
import { UndoButtons } from './UndoButtons.js';
import { useNeedSteps } from './useNeedSteps.js';
import { usePassageSteps } from './usePassageSteps.js';
import { useReviewQueue } from './useReviewQueue.js';

/** Accept, reject, move: three keys for the passage, and the same two for its need once its passages are decided. */
export function Review({ codebook }: { codebook: CodebookPartsFragment }) {
  const paths = usePaths();
  const mayEdit = useMayEdit();
  const queue = useReviewQueue(codebook);
  const { need, shown } = queue;
  const passages = usePassageSteps();
  const needs = useNeedSteps();
  const [isMoving, setMoving] = useState(false);
  const isNeedsTurn = queue.isRead && !shown && need?.status === 'PROPOSED';

  const decideNeed = async (verdict: 'accept' | 'reject') => {
    if (need && (await needs[verdict]([need]))) queue.nextNeed();
  };
  const accept = () => {
    if (shown) void passages.accept([shown.coding.id]);
    else if (isNeedsTurn) void decideNeed('accept');
  };
  const reject = () => {
    if (shown && need) void passages.reject([shown.coding.id], need.id);
    else if (isNeedsTurn) void decideNeed('reject');
  };
  useShortcuts([
    { keys: 'j', label: 'Next passage', run: () => queue.move(1) },
    { keys: 'k', label: 'Previous passage', run: () => queue.move(-1) },
    { keys: 'shift+j', label: 'Next need', run: queue.nextNeed },
    { keys: 'shift+k', label: 'Previous need', run: queue.previousNeed },
  ]);
  useShortcuts(
    [
      { keys: 'a', label: 'Accept', run: accept },
      { keys: 'r', label: 'Reject', run: reject },
      { keys: 'm', label: 'Move to another need', run: () => shown && setMoving(true) },
      { keys: 'shift+a', label: 'Accept the need', run: () => void decideNeed('accept') },
      { keys: 'shift+r', label: 'Reject the need', run: () => void decideNeed('reject') },
    ],
    mayEdit,
  );
  if (!need) return <p className="nf-light">There is no need left to review.</p>;
  const decided = queue.total - queue.left;
  return (
    <div className={classes.review}>
      <div className={classes.reviewHead}>
        <Progress
          size="sm"
          value={queue.total === 0 ? 0 : (100 * decided) / queue.total}
          aria-label="Passages of this need that are decided"
        />
        <p className="nf-light" role="status">
          Need {queue.needAt + 1} of {queue.needs} · {decided} of {queue.total} passages decided
        </p>
      </div>
      <h2 className={classes.needTitle}>
        <Link className="nf-link" to={paths.need(need.id)}>
          {need.label}
        </Link>
      </h2>
      <p>{need.statement}</p>
      <p className="nf-light">
        {countsOf(need)} · {need.status.toLowerCase()}
      </p>
      <div className={classes.card} aria-live="polite">
        {shown ? (
          <PassageQuote passage={shown.node} remark={codingWords(shown.coding)} />
        ) : queue.error ? (
          <ErrorNotice error={queue.error} onRetry={() => void queue.refetch()} />
        ) : !queue.isRead ? (
          <LinesSkeleton lines={4} what="passage" />
        ) : isNeedsTurn ? (
          <p>
            All its passages are decided. Is <strong>{need.label}</strong> a need?
          </p>
        ) : (
          <p>Everything of this need is decided{queue.isLastNeed ? ', and it was the last one.' : '.'}</p>
        )}
      </div>
      <div className={classes.deeds}>
        {mayEdit && (shown || isNeedsTurn) ? (
          <>
            <Button onClick={accept}>
              {shown ? 'Accept' : 'Accept the need'} <KeyHint keys="a" />
            </Button>
            <Button variant="default" onClick={reject}>
              {shown ? 'Reject' : 'Reject the need'} <KeyHint keys="r" />
            </Button>
            {shown ? (
              <Button variant="default" onClick={() => setMoving(true)}>
                Move to… <KeyHint keys="m" />
              </Button>
            ) : null}
          </>
        ) : null}
        <span className={classes.spacer} />
        <Button variant="subtle" color="gray" onClick={() => queue.move(-1)}>
          Previous <KeyHint keys="k" />
        </Button>
        <Button variant="subtle" color="gray" onClick={() => queue.move(1)}>
          Next <KeyHint keys="j" />
        </Button>
      </div>
      {mayEdit ? (
        <div className={classes.deeds}>
          <UndoButtons codebook={codebook} />
        </div>
      ) : null}
      {isMoving && shown ? (
        <ChooseNeed from={need} codingIds={[shown.coding.id]} codebook={codebook} onClose={() => setMoving(false)} />
      ) : null}
    </div>
  );
}
