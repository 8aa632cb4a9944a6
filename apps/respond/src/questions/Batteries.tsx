import { KANO_ANSWERS, optionOrder, type PartOf, PRICE_LEVELS } from '@needfinder/survey';
import { Input } from './Input.js';
import { Problem, problemIds } from './Problem.js';
import type { QuestionProps } from './question-props.js';
import { valueOf } from './question-props.js';
import { Scale } from './Scale.js';

/** Every row is a question of its own to a screen reader; a wide screen shows them under one another. */
export function Matrix({ part, asking }: QuestionProps<PartOf<'matrix'>>) {
  return (
    <>
      {optionOrder(part.rows, part, asking.seed, part.key).map(({ key, label }) => (
        <Scale key={key} field={`${part.key}-${key}`} legend={label} points={part.points} asking={asking} />
      ))}
    </>
  );
}

/** The same needs on several scales: need by need, or scale by scale. */
export function NeedBattery({ part, asking }: QuestionProps<PartOf<'need-battery'>>) {
  const needs = optionOrder(part.needs, part, asking.seed, part.key);
  const field = (need: string, aspect: string) => `${part.key}-${need}-${aspect}`;
  if (part.layout === 'side-by-side') {
    return (
      <>
        {needs.map((need) => (
          <section class="need" key={need.key} aria-label={asking.pipe(need.label)}>
            <h3>{asking.pipe(need.label)}</h3>
            {part.scales.map(({ aspect, ask, points }) => (
              <Scale key={aspect} field={field(need.key, aspect)} legend={ask} points={points} asking={asking} />
            ))}
          </section>
        ))}
      </>
    );
  }
  return (
    <>
      {part.scales.map(({ aspect, ask, points }) => (
        <section class="need" key={aspect} aria-label={asking.pipe(ask)}>
          <h3>{asking.pipe(ask)}</h3>
          {needs.map((need) => (
            <Scale key={need.key} field={field(need.key, aspect)} legend={need.label} points={points} asking={asking} />
          ))}
        </section>
      ))}
    </>
  );
}

/** Best and worst of a few items, screen by screen. */
export function BestWorst({ part, asking }: QuestionProps<PartOf<'best-worst'>>) {
  const labels = new Map(part.items.map(({ key, label }) => [key, label]));
  return (
    <>
      {part.sets.map((set, at) => {
        const shown = optionOrder(
          set.map((key) => ({ key })),
          part,
          asking.seed,
          `${part.key}-${at}`,
        );
        const fieldOf = (end: string) => `${part.key}-${at + 1}-${end}`;
        const ends = [
          ['best', part.best],
          ['worst', part.worst],
        ] as const;
        return (
          <fieldset class="set" key={at} aria-describedby={problemIds(asking, ...ends.map(([end]) => fieldOf(end)))}>
            <legend>
              {at + 1} / {part.sets.length}
            </legend>
            <table>
              <thead>
                <tr>
                  <th scope="col">{part.best}</th>
                  <td />
                  <th scope="col">{part.worst}</th>
                </tr>
              </thead>
              <tbody>
                {shown.map(({ key }) => {
                  const label = asking.pipe(labels.get(key) ?? key);
                  const [best, worst] = ends.map(([end, words]) => {
                    const field = fieldOf(end);
                    return (
                      <td key={end}>
                        <input
                          type="radio"
                          name={field}
                          aria-label={`${words}: ${label}`}
                          checked={valueOf(asking, field) === key}
                          onChange={() => asking.set(field, key)}
                        />
                      </td>
                    );
                  });
                  return (
                    <tr key={key}>
                      {best}
                      <th scope="row">{label}</th>
                      {worst}
                    </tr>
                  );
                })}
              </tbody>
            </table>
            {ends.map(([end]) => (
              <Problem key={end} field={fieldOf(end)} asking={asking} />
            ))}
          </fieldset>
        );
      })}
    </>
  );
}

export function Kano({ part, asking }: QuestionProps<PartOf<'kano'>>) {
  const points = KANO_ANSWERS.map((value, at) => ({ value, label: part.answers[at]! }));
  return (
    <>
      {(['functional', 'dysfunctional'] as const).map((side) => (
        <Scale
          key={side}
          field={`${part.key}-${side}`}
          legend={part[side]}
          points={points}
          asking={asking}
          isRow={false}
        />
      ))}
    </>
  );
}

export function Prices({ part, asking }: QuestionProps<PartOf<'van-westendorp'>>) {
  const words = [part.tooCheap, part.cheap, part.expensive, part.tooExpensive];
  return (
    <>
      {PRICE_LEVELS.map((level, at) => (
        <Input
          key={level}
          field={`${part.key}-${level}`}
          label={words[at]!}
          asking={asking}
          type="number"
          unit={part.unit}
          min={0}
          max={part.max}
        />
      ))}
    </>
  );
}
