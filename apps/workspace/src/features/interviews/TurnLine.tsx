import { clockTime } from '@needfinder/domain';
import type { ReactNode } from 'react';
import classes from './interviews.module.css';

interface TurnLineProps {
  readonly speaker: string | null;
  readonly startMs: number | null;
  readonly isInterviewer: boolean;
  readonly children: ReactNode;
}

/** A turn of a conversation; those who ask stand apart from those who answer. */
export function TurnLine({ speaker, startMs, isInterviewer, children }: TurnLineProps) {
  return (
    <div className={classes.turn} data-asks={isInterviewer || undefined}>
      <div className={classes.turnHead}>
        <strong>{speaker ?? (isInterviewer ? 'Question' : 'Answer')}</strong>
        {startMs === null ? null : <time>{clockTime(startMs)}</time>}
        {isInterviewer ? <span className="nf-visually-hidden">, interviewer</span> : null}
      </div>
      <div dir="auto" className={classes.turnText}>
        {children}
      </div>
    </div>
  );
}
