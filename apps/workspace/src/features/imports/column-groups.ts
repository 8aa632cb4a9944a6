import type { ImportColumnPartsFragment } from './import-column.fragment.generated.js';
import type { ImportPartsFragment } from './import-parts.fragment.generated.js';
import { countOf, RATING_ASPECTS } from './import-words.js';

export type ImportColumn = ImportColumnPartsFragment;
type Battery = ImportPartsFragment['batteries'][number];

/** Columns that are understood, and corrected, together. */
export interface ColumnGroup {
  readonly key: string;
  readonly title: string;
  /** How many there are of what, and with which answers. */
  readonly note: string;
  readonly columns: readonly ImportColumn[];
}

/** Under this a person should look, unless one has already. */
const SURE = 0.75;

export const isToCheck = ({ confidence, corrected }: ImportColumn): boolean => !corrected && confidence < SURE;

/** Columns that the researcher should look at, the least certain first. */
export function columnsToCheck(columns: readonly ImportColumn[]): ImportColumn[] {
  return columns.filter(isToCheck).sort((a, b) => a.confidence - b.confidence);
}

/** Columns whose name, question, need or values hold the words. */
export function searchColumns(columns: readonly ImportColumn[], words: string): ImportColumn[] {
  const wanted = words.trim().toLowerCase();
  return columns.filter(({ name, title, need, question, samples }) =>
    [name, title, need, question, ...samples].some((text) => text?.toLowerCase().includes(wanted)),
  );
}

/** Needs that are rated under more than one aspect, in the order of the file. */
export function needsRatedTwice(columns: readonly ImportColumn[]): Set<string> {
  const aspects = new Map<string, Set<string>>();
  for (const { kind, need, aspect } of columns) {
    if (kind !== 'NEED_RATING' || !need || !aspect) continue;
    aspects.set(need, (aspects.get(need) ?? new Set()).add(aspect));
  }
  return new Set([...aspects].filter(([, found]) => found.size > 1).map(([need]) => need));
}

/** Every column once: what asks several things of one need, batteries, multi-select questions, then the rest by kind. */
export function groupColumns(columns: readonly ImportColumn[], batteries: readonly Battery[]): ColumnGroup[] {
  const left = new Set(columns);
  const take = (wanted: (column: ImportColumn) => boolean): ImportColumn[] => {
    const taken = [...left].filter(wanted);
    for (const column of taken) left.delete(column);
    return taken;
  };
  const twice = needsRatedTwice(columns);
  const sets = take(({ need }) => need !== null && twice.has(need));
  const groups: ColumnGroup[] = [
    { key: 'sets', title: 'Needs rated more than once', note: setsNote(twice.size, sets), columns: sets },
  ];
  for (const battery of batteries) {
    const members = new Set(battery.columns);
    const taken = take(({ index }) => members.has(index));
    groups.push({
      key: `battery-${battery.key}`,
      title: battery.title,
      note: batteryNote(battery, taken),
      columns: taken,
    });
  }
  const questions = new Set(
    columns.flatMap(({ kind, question }) => (kind === 'MULTIPLE_CHOICE' && question ? [question] : [])),
  );
  for (const question of questions) {
    const taken = take((column) => column.kind === 'MULTIPLE_CHOICE' && column.question === question);
    groups.push({
      key: `multi-${question}`,
      title: question,
      note: taken.length === 1 ? 'multi-select, in one column' : `multi-select, ${countOf(taken.length, 'option')}`,
      columns: taken,
    });
  }
  for (const [key, title] of Object.entries(REST)) {
    const taken = take(({ kind }) => REST_OF[kind] === key);
    groups.push({ key, title, note: countOf(taken.length, 'column'), columns: taken });
  }
  return groups.filter((group) => group.columns.length > 0);
}

const REST = {
  ratings: 'Other ratings',
  questions: 'Other questions',
  texts: 'Open questions',
  people: 'Who they are',
  consents: 'What they allow',
  ignored: 'Ignored',
} as const;
/** A column of every kind stands somewhere. */
const REST_OF: Readonly<Record<ImportColumn['kind'], keyof typeof REST>> = {
  NEED_RATING: 'ratings',
  ...{ SINGLE_CHOICE: 'questions', MULTIPLE_CHOICE: 'questions', NUMERIC: 'questions', DATE: 'questions' },
  OPEN_TEXT: 'texts',
  ...{ RESPONDENT_ID: 'people', ACCOUNT_ID: 'people', WEIGHT: 'people', ATTRIBUTE: 'people' },
  CONSENT: 'consents',
  IGNORE: 'ignored',
};

function setsNote(needs: number, columns: readonly ImportColumn[]): string {
  const aspects = new Set(columns.flatMap(({ aspect }) => (aspect ? [RATING_ASPECTS[aspect].toLowerCase()] : [])));
  const choices = columns.some(({ kind }) => kind === 'SINGLE_CHOICE') ? ' and a choice' : '';
  return `${countOf(needs, 'need')} by ${[...aspects].join(' and ')}${choices}`;
}

function batteryNote({ aspect, points }: Battery, columns: readonly ImportColumn[]): string {
  const range = points.length > 0 ? `, “${points[0]!.label}” to “${points.at(-1)!.label}”` : '';
  return `${countOf(columns.length, 'need')} by ${RATING_ASPECTS[aspect].toLowerCase()}${range}`;
}
