import { optionOrder, type PartOf } from '@needfinder/survey';
import { fill } from '../words/words.js';
import { Problem, problemIds } from './Problem.js';
import type { QuestionProps } from './question-props.js';
import { valueOf } from './question-props.js';

/** Items pressed in order: no dragging, and every press is said. */
export function Ranking({ part, asking }: QuestionProps<PartOf<'ranking'>>) {
  const value = valueOf(asking, part.key);
  const order = Array.isArray(value) ? (value as readonly string[]) : [];
  const places = Math.min(part.top ?? part.items.length, part.items.length);
  const press = (key: string) => {
    const next = order.includes(key) ? order.filter((one) => one !== key) : [...order, key].slice(0, places);
    asking.set(part.key, next.length > 0 ? next : null);
  };
  return (
    <div class="options">
      <p class="hint">{asking.words.rankHint}</p>
      {optionOrder(part.items, part, asking.seed, part.key).map(({ key, label }) => {
        const place = order.indexOf(key) + 1;
        return (
          <button key={key} type="button" class="rank" aria-pressed={place > 0} onClick={() => press(key)}>
            <b>{place > 0 ? `${place}.` : '–'}</b> {asking.pipe(label)}
          </button>
        );
      })}
      <Problem field={part.key} asking={asking} />
    </div>
  );
}

/** Shares that add up; how much is left is said as it changes. */
export function ConstantSum({ part, asking }: QuestionProps<PartOf<'constant-sum'>>) {
  const fields = part.items.map(({ key }) => `${part.key}-${key}`);
  const given = fields.reduce((sum, field) => sum + ((valueOf(asking, field) as number | undefined) ?? 0), 0);
  /** Everything counts once anything does: an empty share is a share of nothing. */
  const set = (field: string, typed: string) => {
    const isEmpty = typed.trim() === '' || Number.isNaN(Number(typed));
    asking.set(field, isEmpty ? null : Number(typed));
    if (isEmpty) return;
    for (const other of fields) if (other !== field && valueOf(asking, other) === undefined) asking.set(other, 0);
  };
  return (
    <div class="options">
      {optionOrder(part.items, part, asking.seed, part.key).map(({ key, label }) => {
        const field = `${part.key}-${key}`;
        const value = valueOf(asking, field);
        return (
          <div class="share" key={key}>
            <label for={`f-${field}`}>{asking.pipe(label)}</label>
            <input
              id={`f-${field}`}
              type="number"
              inputMode="numeric"
              aria-invalid={asking.problems.has(field)}
              aria-describedby={problemIds(asking, field)}
              min={0}
              max={part.total}
              value={value === undefined ? '' : String(value)}
              onInput={(event) => set(field, event.currentTarget.value)}
            />
            <Problem field={field} asking={asking} />
          </div>
        );
      })}
      <p role="status">{fill(asking.words.total, `${part.total - given} ${part.unit ?? ''}`.trim())}</p>
    </div>
  );
}
