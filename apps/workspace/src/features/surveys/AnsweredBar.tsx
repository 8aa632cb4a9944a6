import type { MissingState } from '../../gql/schema.generated.js';
import classes from './surveys.module.css';

interface AnsweredBarProps {
  readonly answered: number;
  readonly missing: readonly { readonly state: MissingState; readonly count: number }[];
}

const WORDS: Readonly<Record<MissingState, string>> = {
  EMPTY: 'left empty',
  NOT_APPLICABLE: 'not applicable',
  REFUSED: 'refused',
  NOT_SHOWN: 'not shown',
};

/** Answered and missing as parts of everybody: the four reasons wear different patterns and are named below. */
export function AnsweredBar({ answered, missing }: AnsweredBarProps) {
  const all = answered + missing.reduce((sum, { count }) => sum + count, 0);
  const width = (count: number) => ({ width: `${all > 0 ? (100 * count) / all : 0}%` });
  const parts = missing.filter(({ count }) => count > 0);
  return (
    <>
      <div className={classes.bar} aria-hidden="true">
        <span data-part="ANSWERED" style={width(answered)} />
        {parts.map(({ state, count }) => (
          <span key={state} data-part={state} style={width(count)} />
        ))}
      </div>
      <div className={classes.reasons}>
        {parts.map(({ state, count }) => (
          <span key={state} className="nf-light">
            <span className={classes.swatch} data-part={state} aria-hidden="true" />
            {count.toLocaleString('en-GB')} {WORDS[state]}
          </span>
        ))}
      </div>
    </>
  );
}
