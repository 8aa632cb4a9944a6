import type { StoredAnswer } from '@needfinder/domain';
import { Problem, problemIds } from './Problem.js';
import type { Asking } from './question-props.js';
import { valueOf } from './question-props.js';

interface InputProps {
  readonly field: string;
  readonly label: string;
  readonly asking: Asking;
  readonly type: 'text' | 'long' | 'number' | 'date';
  readonly unit?: string | undefined;
  readonly min?: number | string | undefined;
  readonly max?: number | string | undefined;
  /** The label is said, not shown: the question above says it already. */
  readonly isBare?: boolean;
}

/** Typed answers in the browser's own controls. */
export function Input({ field, label, asking, type, unit, min, max, isBare = false }: InputProps) {
  const value = valueOf(asking, field);
  const shared = {
    id: `f-${field}`,
    value: value === undefined ? '' : String(value),
    'aria-invalid': asking.problems.has(field),
    'aria-describedby': problemIds(asking, field),
    onInput: (event: { currentTarget: { value: string } }) => asking.set(field, read(type, event.currentTarget.value)),
  };
  return (
    <div class="input">
      <label for={`f-${field}`} class={isBare ? 'said' : undefined}>
        {asking.pipe(label)}
        {unit && ` (${unit})`}
      </label>
      {type === 'long' ? (
        <textarea {...shared} rows={4} dir="auto" />
      ) : (
        <input
          {...shared}
          // Preact ties the other attributes to each type; these go with all three.
          type={type as 'text'}
          step="any"
          {...(min !== undefined && { min })}
          {...(max !== undefined && { max })}
          dir={type === 'text' ? 'auto' : undefined}
        />
      )}
      {unit && isBare && (
        <span class="unit" aria-hidden="true">
          {unit}
        </span>
      )}
      <Problem field={field} asking={asking} />
    </div>
  );
}

function read(type: InputProps['type'], typed: string): StoredAnswer | null {
  if (typed.trim() === '') return null;
  if (type !== 'number') return typed;
  const number = Number(typed);
  return Number.isNaN(number) ? null : number;
}
