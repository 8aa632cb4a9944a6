import type { Asking } from './question-props.js';
import { valueOf } from './question-props.js';
import { Problem, problemIds } from './Problem.js';

interface ScaleProps {
  readonly field: string;
  readonly legend: string;
  readonly points: readonly { readonly value: number | string; readonly label: string }[];
  readonly asking: Asking;
  /** The words stand under the points, not beside them. */
  readonly isRow?: boolean;
}

/** One choice among points, as native radio buttons: arrow keys move, a screen reader says "3 of 5". */
export function Scale({ field, legend, points, asking, isRow = true }: ScaleProps) {
  const chosen = valueOf(asking, field);
  return (
    <fieldset class={isRow ? 'scale' : 'list'} aria-describedby={problemIds(asking, field)}>
      <legend>{asking.pipe(legend)}</legend>
      <div class={isRow ? 'points' : 'options'}>
        {points.map(({ value, label }) => (
          <label key={value}>
            <input type="radio" name={field} checked={chosen === value} onChange={() => asking.set(field, value)} />
            <span>{label || value}</span>
          </label>
        ))}
      </div>
      <Problem field={field} asking={asking} />
    </fieldset>
  );
}
