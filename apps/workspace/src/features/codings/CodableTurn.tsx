import { codedRuns } from '@needfinder/domain';
import { memo } from 'react';
import { TurnLine } from '../interviews/TurnLine.js';
import { type Code, codeIdOf } from './codes.js';
import classes from './codings.module.css';
import type { PlacedCoding } from './coding-store.js';
import { CodingChip } from './CodingChip.js';
import { PassageRun } from './PassageRun.js';
import type { Place } from './text-places.js';

export interface CodableTurnProps {
  readonly turn: {
    readonly id: string;
    readonly speaker: string | null;
    readonly role: string;
    readonly text: string;
    readonly startMs: number | null;
  };
  readonly codings: readonly PlacedCoding[];
  readonly codes: ReadonlyMap<string, Code>;
  readonly coderNames: ReadonlyMap<string, string>;
  /** What the next code will be put on; in this turn or null. */
  readonly place: Place | null;
  /** The coding that keys change; in this turn or null. */
  readonly chosenId: string | null;
  readonly isLinked: boolean;
  /** Whether the recording is at this turn. */
  readonly isSpoken: boolean;
  /** Plays the recording from this turn; null when there is none. */
  readonly onHear: ((turnId: string) => void) | null;
  /** Who else looks at this turn. */
  readonly others: string;
  readonly onChoose: (codingId: string) => void;
}

/** A turn that is coded: every passage in place with the colours of its codes, and the codings beside it by name. */
export const CodableTurn = memo(function CodableTurn(props: CodableTurnProps) {
  const { turn, codings, codes, coderNames, place, chosenId, isLinked, isSpoken, onHear, others, onChoose } = props;
  const shown = codings.filter(({ stale, status }) => !stale && status !== 'rejected');
  const spans = [...shown, ...(place ? [{ ...place, id: PLACE }] : [])];
  return (
    <div data-linked={isLinked || undefined} data-spoken={isSpoken || undefined} className={classes.turn}>
      <TurnLine
        speaker={turn.speaker}
        startMs={turn.startMs}
        isInterviewer={turn.role === 'INTERVIEWER'}
        isSpoken={isSpoken}
        onHear={onHear && (() => onHear(turn.id))}
      >
        <span data-turn-text={turn.id}>
          {codedRuns(turn.text, spans).map(({ text, passages }, at) => (
            <PassageRun
              key={at}
              text={text}
              isPlace={passages.some(({ id }) => id === PLACE)}
              isChosen={passages.some(({ id }) => id === chosenId)}
              codings={passages.filter((one): one is PlacedCoding => 'coder' in one)}
              codes={codes}
            />
          ))}
        </span>
      </TurnLine>
      <div className={classes.margin}>
        {others ? <span className="nf-light">{others} here</span> : null}
        {codings
          .filter(({ status }) => status !== 'rejected')
          .map((coding) => (
            <CodingChip
              key={coding.id}
              coding={coding}
              code={codes.get(codeIdOf(coding))}
              coderName={coderNames.get(coding.coder)}
              isChosen={coding.id === chosenId}
              onChoose={onChoose}
            />
          ))}
      </div>
    </div>
  );
});

/** Stands for the place among the spans of a turn. */
const PLACE = 'place';
