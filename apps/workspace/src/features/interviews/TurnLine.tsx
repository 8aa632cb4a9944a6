import { clockTime } from '@needfinder/domain';
import type { ReactNode } from 'react';
import classes from './interviews.module.css';

interface TurnLineProps {
  readonly speaker: string | null;
  readonly startMs: number | null;
  readonly isInterviewer: boolean;
  /** Whether a recording is at this turn. */
  readonly isSpoken?: boolean;
  /** Plays the recording from this turn; left out or null where there is none. */
  readonly onHear?: (() => void) | null;
  readonly children: ReactNode;
}

/** A turn of a conversation; those who ask stand apart from those who answer. */
export function TurnLine(props: TurnLineProps) {
  const { speaker, startMs, isInterviewer, isSpoken = false, onHear = null, children } = props;
  const time = startMs === null ? null : <time>{clockTime(startMs)}</time>;
  return (
    <div className={classes.turn} data-asks={isInterviewer || undefined}>
      <div className={classes.turnHead}>
        <strong>{speaker ?? (isInterviewer ? 'Question' : 'Answer')}</strong>
        {time && onHear ? (
          <button type="button" className={classes.hear} title="Hear this turn" onClick={onHear}>
            {time}
          </button>
        ) : (
          time
        )}
        {isSpoken ? <span className={classes.spoken}>spoken now</span> : null}
        {isInterviewer ? <span className="nf-visually-hidden">, interviewer</span> : null}
      </div>
      <div dir="auto" className={classes.turnText}>
        {children}
      </div>
    </div>
  );
}
