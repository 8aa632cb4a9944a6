import type { MissingState } from '../../gql/schema.generated.js';
import classes from './respondents.module.css';

const WORDS: Readonly<Record<MissingState, { readonly sign: string; readonly word: string }>> = {
  EMPTY: { sign: '–', word: 'left empty' },
  NOT_APPLICABLE: { sign: '∅', word: 'not applicable' },
  REFUSED: { sign: '✕', word: 'refused' },
  NOT_SHOWN: { sign: '⋯', word: 'not shown' },
};

/** Why there is no answer: four different things, each with its own sign and word. */
export function MissingText({ state }: { state: MissingState }) {
  const { sign, word } = WORDS[state];
  return (
    <span className={classes.missing} data-state={state}>
      <span aria-hidden="true">{sign}</span> {word}
    </span>
  );
}
