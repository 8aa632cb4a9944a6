import type { Code } from './codes.js';
import classes from './codings.module.css';
import type { PlacedCoding } from './coding-store.js';
import { CodeSwatch } from './CodeSwatch.js';

interface CodingChipProps {
  readonly coding: PlacedCoding;
  readonly code: Code | undefined;
  /** Undefined: the engine. */
  readonly coderName: string | undefined;
  readonly isChosen: boolean;
  readonly onChoose: (codingId: string) => void;
}

const STATES: Readonly<Record<string, string>> = { suggested: 'suggested', accepted: '', rejected: 'settled against' };

/** A coding by name: its code, and who says so. The engine's suggestions look apart. */
export function CodingChip({ coding, code, coderName, isChosen, onChoose }: CodingChipProps) {
  const about = [
    coderName ?? 'engine',
    STATES[coding.status],
    coding.settledBy ? 'settled' : '',
    coding.stale ? 'text changed' : '',
  ]
    .filter(Boolean)
    .join(', ');
  return (
    <button
      type="button"
      className={classes.chip}
      aria-pressed={isChosen}
      data-suggested={coding.status === 'suggested' || undefined}
      data-stale={coding.stale || undefined}
      onClick={() => onChoose(coding.id)}
    >
      {code ? <CodeSwatch code={code} /> : null} {code?.label ?? 'a code that is gone'}{' '}
      <span className="nf-light">{about}</span>
    </button>
  );
}
