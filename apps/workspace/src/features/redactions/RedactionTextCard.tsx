import { codedRuns } from '@needfinder/domain';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { usePaths } from '../../app/paths.js';
import { KIND_NAMES } from './redaction-words.js';
import classes from './redactions.module.css';
import type { DeskText } from './useRedactionDesk.js';

interface RedactionTextCardProps {
  readonly text: DeskText;
  readonly currentId: string | null;
  readonly onCurrent: (id: string) => void;
  /** Words were selected with the mouse. */
  readonly onSelect: (words: string) => void;
}

const STATES = { PROPOSED: 'to decide', ACCEPTED: 'will be redacted', REJECTED: 'kept', REDACTED: 'redacted' } as const;

/** An answer or turn with its personal data marked in place. */
export function RedactionTextCard({ text, currentId, onCurrent, onSelect }: RedactionTextCardProps) {
  const paths = usePaths();
  const marked = useRef<HTMLButtonElement>(null);
  const isCurrent = text.data.some(({ id }) => id === currentId);
  useEffect(() => {
    if (isCurrent) marked.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent, currentId]);
  const select = () => {
    const words = window.getSelection()?.toString().trim();
    if (words) onSelect(words);
  };
  return (
    <li className={classes.text} data-current={isCurrent || undefined}>
      <p className="nf-light">
        {text.interviewId ? (
          <Link className="nf-link" to={paths.interview(text.interviewId, text.turnId)}>
            {text.sourceTitle}
          </Link>
        ) : (
          text.sourceTitle
        )}
        {text.speaker ? ` · ${text.speaker}` : null}
        {text.respondent ? (
          <>
            {' · '}
            <Link className="nf-link" to={paths.respondent(text.respondent.id, text.questionId)}>
              {text.respondent.key}
            </Link>
          </>
        ) : null}
      </p>
      {/* Marking with the mouse; the keyboard has N. */}
      <p dir="auto" className={classes.words} onMouseUp={select}>
        {codedRuns(text.text, text.data).map(({ text: words, passages: [datum] }, at) =>
          datum ? (
            <button
              key={at}
              ref={datum.id === currentId ? marked : undefined}
              type="button"
              className={classes.datum}
              data-status={datum.status}
              aria-current={datum.id === currentId || undefined}
              aria-label={`${words}: ${KIND_NAMES[datum.kind]}, ${STATES[datum.status]}`}
              title={`${KIND_NAMES[datum.kind]}, ${STATES[datum.status]}`}
              onClick={() => onCurrent(datum.id)}
            >
              {words}
            </button>
          ) : (
            words
          ),
        )}
      </p>
    </li>
  );
}
