import { OTHER, optionOrder, otherField, type PartOf } from '@needfinder/survey';
import { useState } from 'preact/hooks';
import { Input } from './Input.js';
import { Problem, problemIds } from './Problem.js';
import type { QuestionProps } from './question-props.js';
import { valueOf } from './question-props.js';

const MOST_WITHOUT_SEARCH = 12;

/** One option, or several; the last one may take one's own words. */
export function Choice({ part, asking }: QuestionProps<PartOf<'single' | 'multiple'>>) {
  const { key, type } = part;
  const isOne = type === 'single';
  const value = valueOf(asking, key);
  const chosen = new Set(
    Array.isArray(value) ? (value as readonly string[]) : value === undefined ? [] : [String(value)],
  );
  const options = [
    ...optionOrder(part.options, part, asking.seed, key),
    ...(part.other ? [{ key: OTHER, label: part.other, exclusive: false }] : []),
  ];
  const toggle = (option: (typeof options)[number], isOn: boolean) => {
    if (part.other && ((isOne && option.key !== OTHER) || (!isOn && option.key === OTHER)))
      asking.set(otherField(key), null);
    if (isOne) return asking.set(key, option.key);
    const alone = options.filter(({ exclusive }) => exclusive).map((one) => one.key);
    const kept = option.exclusive ? [] : [...chosen].filter((one) => one !== option.key && !alone.includes(one));
    const next = isOn ? [...kept, option.key] : [...chosen].filter((one) => one !== option.key);
    if (option.exclusive && part.other && isOn) asking.set(otherField(key), null);
    asking.set(key, next.length > 0 ? next : null);
  };
  return (
    <div class="options">
      {options.map((option) => (
        <label key={option.key}>
          <input
            type={isOne ? 'radio' : 'checkbox'}
            name={key}
            checked={chosen.has(option.key)}
            onChange={(event) => toggle(option, event.currentTarget.checked)}
          />
          <span>{asking.pipe(option.label)}</span>
        </label>
      ))}
      {part.other && chosen.has(OTHER) && (
        <Input field={otherField(key)} label={part.other} asking={asking} type="text" isBare />
      )}
      <Problem field={key} asking={asking} />
    </div>
  );
}

/** A long list; a search field narrows it. */
export function Dropdown({ part, asking }: QuestionProps<PartOf<'dropdown'>>) {
  const [search, setSearch] = useState('');
  const value = valueOf(asking, part.key);
  const options = optionOrder(part.options, part, asking.seed, part.key).filter(
    ({ key, label }) => key === value || label.toLowerCase().includes(search.toLowerCase()),
  );
  return (
    <div class="input">
      {part.options.length > MOST_WITHOUT_SEARCH && (
        <input
          type="search"
          aria-label={asking.words.search}
          placeholder={asking.words.search}
          value={search}
          onInput={(event) => setSearch(event.currentTarget.value)}
        />
      )}
      <select
        aria-label={asking.pipe(part.title)}
        aria-invalid={asking.problems.has(part.key)}
        aria-describedby={problemIds(asking, part.key)}
        value={value === undefined ? '' : String(value)}
        onChange={(event) => asking.set(part.key, event.currentTarget.value || null)}
      >
        <option value="">{asking.words.choose}</option>
        {options.map(({ key, label }) => (
          <option key={key} value={key}>
            {label}
          </option>
        ))}
      </select>
      <Problem field={part.key} asking={asking} />
    </div>
  );
}
