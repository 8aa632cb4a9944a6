import { RedactedText } from '@needfinder/ui';
import { useEvidence } from '../evidence/useEvidence.js';
import { codedRuns } from './coded-runs.js';
import { standingCodings } from './interview-needs.js';
import type { InterviewTurnFragment } from './interview-turn.fragment.generated.js';
import classes from './interviews.module.css';
import { TurnLine } from './TurnLine.js';

interface CodedTurnProps {
  readonly turn: InterviewTurnFragment;
  /** The need whose passages stand out. */
  readonly needId: string | null;
  /** An address points at this turn. */
  readonly isLinked: boolean;
}

/** A turn with its passages marked in place; each opens what it was taken to mean. */
export function CodedTurn({ turn, needId, isLinked }: CodedTurnProps) {
  const { open } = useEvidence();
  const coded = turn.passages
    .filter((passage) => !passage.stale)
    .map((passage) => ({ ...passage, needs: standingCodings(passage).map(({ need }) => need) }))
    .filter(({ needs }) => needs.length > 0);
  const labels = new Map(coded.flatMap(({ id, needs }) => needs.map((need) => [need.id, { passageId: id, need }])));
  return (
    <div data-linked={isLinked || undefined} className={classes.codedTurn}>
      <TurnLine speaker={turn.speaker} startMs={turn.startMs} isInterviewer={turn.role === 'INTERVIEWER'}>
        {codedRuns(turn.text, coded).map(({ text, passages }, at) => {
          const [first] = passages.toSorted((a, b) => a.end - a.start - (b.end - b.start));
          if (!first) return <RedactedText key={at}>{text}</RedactedText>;
          const needs = passages.flatMap((passage) => passage.needs);
          return (
            <button
              key={at}
              type="button"
              className={classes.passage}
              data-overlaps={passages.length > 1 || undefined}
              data-stands-out={needs.some(({ id }) => id === needId) || undefined}
              data-stands-back={(needId !== null && !needs.some(({ id }) => id === needId)) || undefined}
              title={needs.map(({ label }) => label).join(', ')}
              aria-haspopup="dialog"
              onClick={() => open({ kind: 'passage', passageId: first.id })}
            >
              <RedactedText>{text}</RedactedText>
            </button>
          );
        })}
      </TurnLine>
      {labels.size > 0 ? (
        <div className={classes.turnNeeds}>
          {[...labels.values()].map(({ passageId, need }) => (
            <button
              key={need.id}
              type="button"
              className="nf-evidence"
              aria-haspopup="dialog"
              data-stands-out={need.id === needId || undefined}
              onClick={() => open({ kind: 'passage', passageId })}
            >
              {need.label}
            </button>
          ))}
        </div>
      ) : null}
    </div>
  );
}
