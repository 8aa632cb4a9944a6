import { UnreadableFileError } from '@needfinder/domain';
import { STATE_LABELS } from '../answers/answer-table.js';
import type { Cell, MultipleResponseSet, ValueLabel, Variable } from '../data-file/data-file.js';
import type { DescribedVariable } from './read-description.js';
import { CODED_STATES, STATE_SUFFIX } from './triple-s-variables.js';

/** The columns of one described variable, and how its field fills them. */
export interface ReadColumns {
  readonly variables: readonly Variable[];
  readonly set: MultipleResponseSet | null;
  /** @param field - Its cells: one, unless it is spread. @param beside - The field that says why there is no answer. */
  read(field: readonly string[], beside: string): Cell[];
}

const STATE_WORDS = new Set(CODED_STATES.map((state) => STATE_LABELS[state]));
const CHOSEN: readonly ValueLabel[] = [
  { value: 0, label: 'Not chosen' },
  { value: 1, label: 'Chosen' },
];
const DAY = /^(\d{4})(\d\d)(\d\d)$/;

/**
 * @param stateCodes - What states of text are written as; no text of the file is like them. Empty in files of others,
 * where no label is a state.
 */
export function readColumns(described: DescribedVariable, stateCodes: readonly number[]): ReadColumns {
  if (described.type === 'multiple') return multiple(described, stateCodes);
  if (described.type === 'character' || described.type === 'time') return text(described, stateCodes);
  if (described.type === 'date') return date(described, stateCodes);
  if (described.values.some(({ code }) => !isNumber(code))) return literal(described);
  return number(described, stateCodes.length > 0);
}

/** The variable beside one of ours that has no codes of its own. */
export const besideOf = ({ name, type }: DescribedVariable): string | null =>
  type === 'character' || type === 'date' ? name + STATE_SUFFIX : null;

const isNumber = (text: string): boolean => text.trim() !== '' && Number.isFinite(Number(text));

function numberIn(field: string, { name }: DescribedVariable): number | null {
  if (field.trim() === '') return null;
  if (isNumber(field)) return Number(field);
  throw new UnreadableFileError('file.triple-s.data', `Variable “${name}”: “${field.trim()}” is no number`, { name });
}

const variableOf = (described: DescribedVariable, of: Partial<Variable> & Pick<Variable, 'type'>): Variable => ({
  ...{ name: described.name, label: described.label, width: 0, decimals: 0, measure: 'nominal' },
  ...{ valueLabels: [], missing: { values: [], range: null } },
  ...of,
});

function number(described: DescribedVariable, isOurs: boolean): ReadColumns {
  const labels = described.type === 'logical' && described.values.length === 0 ? LOGICAL : described.values;
  const valueLabels = labels.map(({ code, label }) => ({ value: Number(code), label }));
  const states = isOurs ? valueLabels.filter(({ label }) => STATE_WORDS.has(label)).map(({ value }) => value) : [];
  const variable = variableOf(described, {
    ...{
      type: 'number',
      measure: described.type === 'quantity' ? 'scale' : described.isScored ? 'ordinal' : 'nominal',
    },
    ...{ valueLabels, missing: { values: states, range: null } },
  });
  return { variables: [variable], set: null, read: ([field = '']) => [numberIn(field, described)] };
}
const LOGICAL = [
  { code: '0', label: 'No' },
  { code: '1', label: 'Yes' },
];

/** Codes that are words. */
function literal(described: DescribedVariable): ReadColumns {
  const valueLabels = described.values.map(({ code, label }) => ({ value: code, label }));
  const width = Math.max(...described.values.map(({ code }) => code.length));
  const variable = variableOf(described, { type: 'text', width, valueLabels });
  return { variables: [variable], set: null, read: ([field = '']) => [field.trim() || null] };
}

const statesAs = <T extends number | string>(codes: readonly number[], write: (code: number) => T) =>
  codes.map((code, at) => ({ value: write(code), label: STATE_LABELS[CODED_STATES[at]!] }));
const stateAt = <T>(states: readonly { value: T }[], beside: string): T | null =>
  states[Number(beside) - 1]?.value ?? null;

function text(described: DescribedVariable, stateCodes: readonly number[]): ReadColumns {
  const states = statesAs(stateCodes, (code) => `<-${code}>`);
  const missing = { values: states.map(({ value }) => value), range: null };
  return {
    variables: [variableOf(described, { type: 'text', width: described.finish, valueLabels: states, missing })],
    set: null,
    read: ([field = ''], beside) => [field.trimEnd() || stateAt(states, beside)],
  };
}

function date(described: DescribedVariable, stateCodes: readonly number[]): ReadColumns {
  const states = statesAs(stateCodes, (code) => -code);
  const missing = { values: states.map(({ value }) => value), range: null };
  return {
    variables: [variableOf(described, { type: 'date', measure: 'scale', valueLabels: states, missing })],
    set: null,
    read: ([field = ''], beside) => {
      if (field.trim() === '') return [stateAt(states, beside)];
      const day = DAY.exec(field.trim());
      if (day) return [day.slice(1).join('-')];
      const what = `Variable “${described.name}”: “${field.trim()}” is no day like 20210531`;
      throw new UnreadableFileError('file.triple-s.data', what, { name: described.name });
    },
  };
}

function multiple(described: DescribedVariable, stateCodes: readonly number[]): ReadColumns {
  const { name, label, values, spread } = described;
  const isState = ({ label: words }: { label: string }) => stateCodes.length > 0 && STATE_WORDS.has(words);
  const options = values.filter((value) => !isState(value));
  const stateOptions = values.filter(isState);
  const states = statesAs(stateCodes, (code) => -code);
  const codesIn = spread ? spreadCodes(spread) : bitCodes;
  const variables = options.map(({ code, label: option }) =>
    variableOf(described, {
      ...{ type: 'number', name: `${name}_${code}`, label: `${label} [${option}]` },
      ...{ valueLabels: [...CHOSEN, ...states], missing: { values: states.map(({ value }) => value), range: null } },
    }),
  );
  return {
    variables,
    set: { name, label, chosen: 1, variables: variables.map((variable) => variable.name) },
    read(field) {
      if (field.join('').trim() === '') return options.map(() => null);
      const chosen = codesIn(field);
      const state = stateOptions.find(({ code }) => chosen.has(Number(code)));
      if (state) return options.map(() => states.find((one) => one.label === state.label)!.value);
      return options.map(({ code }) => (chosen.has(Number(code)) ? 1 : 0));
    },
  };
}

/** "101": the first and the third. */
const bitCodes = (field: readonly string[]): Set<number> =>
  new Set([...field.join('')].flatMap((bit, at) => (bit === '1' ? [at + 1] : [])));

const spreadCodes =
  ({ subfields, width }: { subfields: number; width: number }) =>
  (field: readonly string[]): Set<number> => {
    const whole = field.join('');
    const parts =
      field.length > 1 || width === 0
        ? field
        : Array.from({ length: subfields }, (_, at) => whole.slice(at * width, (at + 1) * width));
    return new Set(parts.map(Number).filter((code) => code > 0));
  };
