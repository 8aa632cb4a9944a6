import { RedactedText } from '@needfinder/ui';
import type { ReactNode } from 'react';
import { type Code, codeIdOf, codeStyle } from './codes.js';
import classes from './codings.module.css';
import type { PlacedCoding } from './coding-store.js';

interface PassageRunProps {
  readonly text: string;
  readonly codings: readonly PlacedCoding[];
  readonly codes: ReadonlyMap<string, Code>;
  readonly isPlace: boolean;
  readonly isChosen: boolean;
}

const MOST_LINES = 4;

/** A stretch of a turn that the same codings cover: one line under it for each code, however many overlap. */
export function PassageRun({ text, codings, codes, isPlace, isChosen }: PassageRunProps) {
  const ids = [...new Set(codings.map(codeIdOf))];
  const lines = ids.flatMap((id) => codes.get(id) ?? []).slice(0, MOST_LINES);
  const isSuggested = codings.length > 0 && codings.every(({ status }) => status === 'suggested');
  // Lines are drawn by elements around the text, the innermost closest to it.
  const lined = lines.reduce<ReactNode>(
    (inside, code, at) => {
      const { colour, pattern } = codeStyle(code);
      const textDecoration = `underline ${pattern} 2px`;
      return (
        <span
          key={code.id}
          style={{
            textDecoration,
            textDecorationColor: colour,
            textUnderlineOffset: `${3 + 4 * at}px`,
            textDecorationSkipInk: 'none',
          }}
        >
          {inside}
        </span>
      );
    },
    <RedactedText>{text}</RedactedText>,
  );
  return (
    <span
      className={classes.run}
      data-coded={codings.length > 0 || undefined}
      data-suggested={isSuggested || undefined}
      data-place={isPlace || undefined}
      data-chosen={isChosen || undefined}
      title={lines.map(({ label }) => label).join(', ') || undefined}
    >
      {lined}
    </span>
  );
}
