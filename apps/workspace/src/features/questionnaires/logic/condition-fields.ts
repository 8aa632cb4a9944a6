import { AGREED, type ConditionNames, type Field, fieldsOf, OTHER, type Part } from '@needfinder/survey';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

const QUIET = new Set(['statement', 'screen-out']);

/** Every answer that a condition may read, in the words of its question. */
export const fieldChoices = (parts: readonly Part[]): Choice[] =>
  parts
    .filter(({ type }) => !QUIET.has(type))
    .flatMap((part) => fieldsOf(part).map((field) => ({ value: field.key, label: fieldName(field) })));

/** What a new condition asks about: the nearest question with one answer, else the nearest answer of a battery. */
export function nearestField(parts: readonly Part[]): string {
  const asked = parts.filter(({ type }) => !QUIET.has(type));
  const single = asked.findLast((part) => fieldsOf(part)[0]?.key === part.key);
  return single?.key ?? fieldsOf(asked.at(-1)!).at(-1)!.key;
}

/** What may be answered to a field, when that is a list; empty for what is typed. */
export function answerChoices(parts: readonly Part[], key: string): Choice[] {
  const field = fieldOf(parts, key);
  if (!field) return [];
  const { part, rule } = field;
  if (rule.kind === 'point') {
    const points = pointsOf(field);
    return [...rule.values].map((value) => ({ value: String(value), label: pointLabel(value, points.get(value)) }));
  }
  if (rule.kind !== 'choice' && rule.kind !== 'choices') return [];
  const items = 'options' in part ? part.options : 'items' in part ? part.items : [];
  const words = new Map<string, string>(items.map((item) => [item.key, item.label]));
  if ('other' in part && part.other) words.set(OTHER, part.other);
  if (part.type === 'consent') words.set(AGREED, part.agree);
  return [...rule.options].map((value) => ({ value, label: words.get(value) ?? value }));
}

/** Titles and labels instead of keys, for `conditionInWords`. */
export const namesFrom = (parts: readonly Part[]): ConditionNames => ({
  field: (key) => {
    const field = fieldOf(parts, key);
    return field ? fieldName(field) : key;
  },
  answer: (key, value) =>
    answerChoices(parts, key).find((choice) => choice.value === String(value))?.label ?? String(value),
});

/** Whether a field takes several choices at once: then a condition asks what it includes. */
export const isList = (parts: readonly Part[], key: string): boolean =>
  ['choices', 'order'].includes(fieldOf(parts, key)?.rule.kind ?? '');

/** Whether a field holds a number. */
export const isNumber = ({ rule, part }: Field): boolean =>
  rule.kind === 'number' || rule.kind === 'point' || part.type === 'computed';

export function fieldOf(parts: readonly Part[], key: string): Field | undefined {
  for (const part of parts) {
    if (!key.startsWith(part.key)) continue;
    const found = fieldsOf(part).find((field) => field.key === key);
    if (found) return found;
  }
  return undefined;
}

const pointLabel = (value: number, label: string | undefined): string => (label ? `${value} ${label}` : String(value));

function pointsOf({ part, key }: Field): ReadonlyMap<number, string> {
  const points =
    'points' in part
      ? part.points
      : part.type === 'need-battery'
        ? (part.scales.find(({ aspect }) => key.endsWith(`-${aspect}`))?.points ?? [])
        : [];
  return new Map(points.map(({ value, label }) => [value, label]));
}

/** The question, and which of its answers: "Think of last month: find what I did (importance)". */
function fieldName({ part, key }: Field): string {
  const title = part.title.trim() || part.key;
  const rest = key.slice(part.key.length + 1);
  if (rest === '') return title;
  const lists = ['rows', 'needs', 'items'] as const;
  for (const list of lists) {
    const items = (part as Partial<Record<typeof list, readonly { key: string; label: string }[]>>)[list] ?? [];
    const item = items.find((one) => rest === one.key || rest.startsWith(`${one.key}-`));
    if (!item) continue;
    const aspect = rest.slice(item.key.length + 1);
    return `${title}: ${item.label}${aspect === '' ? '' : ` (${aspect})`}`;
  }
  if (part.type === 'best-worst') {
    const [screen = '', end] = rest.split('-');
    return `${title}: ${screen}, ${end === 'best' ? part.best : part.worst}`;
  }
  return `${title}: ${rest.replaceAll('-', ' ')}`;
}
