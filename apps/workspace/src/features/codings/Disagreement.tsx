import { Button } from '@mantine/core';
import type { Code } from './codes.js';
import classes from './codings.module.css';
import { CodeSwatch } from './CodeSwatch.js';
import type { PlacedCoding } from './coding-store.js';
import type { Comparison } from './disagreements.js';
import { textOf } from './text-places.js';

interface DisagreementProps {
  readonly comparison: Comparison;
  readonly turn: { readonly text: string; readonly speaker: string | null } | undefined;
  readonly code: Code | undefined;
  readonly coders: readonly { readonly id: string; readonly name: string }[];
  readonly mayEdit: boolean;
  readonly onSettle: (codings: readonly PlacedCoding[], stands: boolean) => void;
}

/** One code in one turn, coder beside coder. Settling keeps what was coded, and says whether it counts. */
export function Disagreement({ comparison, turn, code, coders, mayEdit, onSettle }: DisagreementProps) {
  const { ofCoders, isSettled } = comparison;
  const all = ofCoders.flat();
  const label = code?.label ?? 'A code that is gone';
  return (
    <article className={classes.comparison} aria-label={label}>
      <h3>
        {code ? <CodeSwatch code={code} /> : null} {label} <span className="nf-light">{turn?.speaker}</span>
      </h3>
      <div className={classes.sides}>
        {coders.map(({ id, name }, at) => (
          <div key={id}>
            <strong>{name}</strong>
            {ofCoders[at]!.length === 0 ? <p className="nf-light">says that it does not apply</p> : null}
            {ofCoders[at]!.map((coding) => (
              <blockquote key={coding.id} data-rejected={coding.status === 'rejected' || undefined}>
                {turn ? textOf(turn.text, coding) : null}
              </blockquote>
            ))}
          </div>
        ))}
      </div>
      {mayEdit ? (
        <div className={classes.settle}>
          <Button size="compact-xs" variant="default" onClick={() => onSettle(all, true)}>
            It applies
          </Button>
          <Button size="compact-xs" variant="default" onClick={() => onSettle(all, false)}>
            It does not apply
          </Button>
          {isSettled ? (
            <span className="nf-light">
              Settled: it {all.some(({ status }) => status !== 'rejected') ? 'applies' : 'does not apply'}
            </span>
          ) : null}
        </div>
      ) : null}
    </article>
  );
}
