import { AGREED, fieldsOf, NPS_POINTS, type Part } from '@needfinder/survey';
import { BestWorst, Kano, Matrix, NeedBattery, Prices } from './Batteries.js';
import { Choice, Dropdown } from './Choice.js';
import { Input } from './Input.js';
import { ConstantSum, Ranking } from './Ordering.js';
import { Problem, problemIds } from './Problem.js';
import type { Asking, QuestionProps } from './question-props.js';
import { valueOf } from './question-props.js';
import { Scale } from './Scale.js';

/** Their problems are the whole group's; all other controls name their own. */
const ANSWERED_AS_GROUP = new Set<Part['type']>(['single', 'multiple', 'ranking', 'consent']);

/** One part of a page, whatever it asks. */
export function Question({ part, asking }: QuestionProps) {
  if (part.type === 'statement') return <p class="statement">{asking.pipe(part.title)}</p>;
  const title = 'title' in part ? asking.pipe(part.title) : '';
  // A question of one group of choices is that group; one of several holds them.
  const isAlone = part.type === 'rating' || part.type === 'nps';
  if (isAlone) {
    return (
      <section class="question">
        <Body part={part} asking={asking} />
        <Ways part={part} asking={asking} />
      </section>
    );
  }
  return (
    <fieldset
      class="question"
      aria-describedby={ANSWERED_AS_GROUP.has(part.type) ? problemIds(asking, part.key) : undefined}
    >
      <legend>
        {title}
        {'required' in part && !part.required && <small> ({asking.words.optional})</small>}
      </legend>
      {'help' in part && part.help && <p class="hint">{asking.pipe(part.help)}</p>}
      <Body part={part} asking={asking} />
      <Ways part={part} asking={asking} />
    </fieldset>
  );
}

function Body({ part, asking }: QuestionProps) {
  switch (part.type) {
    case 'single':
    case 'multiple':
      return <Choice part={part} asking={asking} />;
    case 'dropdown':
      return <Dropdown part={part} asking={asking} />;
    case 'rating':
      return <Scale field={part.key} legend={part.title} points={part.points} asking={asking} />;
    case 'nps':
      return (
        <Scale
          field={part.key}
          legend={part.title}
          points={NPS_POINTS.map((value) => ({ value, label: npsLabel(value, part.low, part.high) }))}
          asking={asking}
        />
      );
    case 'numeric':
      return (
        <Input
          field={part.key}
          label={part.title}
          asking={asking}
          type="number"
          isBare
          unit={part.unit}
          min={part.min}
          max={part.max}
        />
      );
    case 'short-text':
      return <Input field={part.key} label={part.title} asking={asking} type="text" isBare />;
    case 'long-text':
      return <Input field={part.key} label={part.title} asking={asking} type="long" isBare />;
    case 'date':
      return (
        <Input field={part.key} label={part.title} asking={asking} type="date" isBare min={part.min} max={part.max} />
      );
    case 'ranking':
      return <Ranking part={part} asking={asking} />;
    case 'constant-sum':
      return <ConstantSum part={part} asking={asking} />;
    case 'matrix':
      return <Matrix part={part} asking={asking} />;
    case 'need-battery':
      return <NeedBattery part={part} asking={asking} />;
    case 'best-worst':
      return <BestWorst part={part} asking={asking} />;
    case 'kano':
      return <Kano part={part} asking={asking} />;
    case 'van-westendorp':
      return <Prices part={part} asking={asking} />;
    case 'consent':
      return <Consent part={part} asking={asking} />;
    default:
      return null;
  }
}

const npsLabel = (value: number, low: string, high: string): string =>
  value === 0 && low ? `0 ${low}` : value === 10 && high ? `10 ${high}` : String(value);

function Consent({ part, asking }: QuestionProps<Extract<Part, { type: 'consent' }>>) {
  const isAgreed = valueOf(asking, part.key) === AGREED;
  return (
    <div class="options">
      <label>
        <input
          type="checkbox"
          checked={isAgreed}
          onChange={(event) => asking.set(part.key, event.currentTarget.checked ? AGREED : null)}
        />
        <span>{part.agree}</span>
      </label>
      <Problem field={part.key} asking={asking} />
    </div>
  );
}

/** Ways not to answer, where the survey offers them. They stand for all fields of the question. */
function Ways({ part, asking }: QuestionProps) {
  const ways = [
    ...('refusable' in part && part.refusable ? [['refused', asking.words.refuse] as const] : []),
    ...('notApplicable' in part && part.notApplicable ? [['not-applicable', asking.words.notApplicable] as const] : []),
  ];
  if (ways.length === 0) return null;
  const fields = fieldsOf(part).map(({ key }) => key);
  return (
    <div class="options ways">
      {ways.map(([missing, label]) => (
        <label key={missing}>
          <input
            type="checkbox"
            checked={isMissingAs(asking, fields[0]!, missing)}
            onChange={(event) => {
              const answer = event.currentTarget.checked ? { missing } : null;
              for (const field of fields) asking.set(field, answer);
            }}
          />
          <span>{label}</span>
        </label>
      ))}
    </div>
  );
}

function isMissingAs({ answers }: Asking, field: string, missing: string): boolean {
  const answer = answers[field];
  return typeof answer === 'object' && 'missing' in answer && answer.missing === missing;
}
