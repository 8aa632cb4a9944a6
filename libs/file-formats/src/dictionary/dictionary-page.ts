import { MISSING_STATES } from '@needfinder/domain';
import { STATE_LABELS } from '../answers/answer-table.js';
import type { CountedColumn } from './count-answers.js';

/** A data dictionary before it is set as HTML or DOCX. */
export interface DictionaryPage {
  readonly title: string;
  readonly introduction: string;
  readonly questions: readonly DictionaryEntry[];
}
export interface DictionaryEntry {
  readonly heading: string;
  /** "how_important · number, ordinal". */
  readonly facts: string;
  /** Code, meaning, respondents. */
  readonly rows: readonly (readonly [code: string, meaning: string, count: string])[];
}

export const DICTIONARY_HEADER = ['Code', 'Meaning', 'Respondents'] as const;

/** One entry per column; the options of a multiple choice are one entry together. */
export function dictionaryPage(title: string, rowCount: number, counted: readonly CountedColumn[]): DictionaryPage {
  const entries: DictionaryEntry[] = [];
  const grouped = new Set<string>();
  for (const one of counted) {
    const { choice } = one.column;
    if (choice === null) entries.push(entryOf(one));
    else if (!grouped.has(choice.question)) {
      grouped.add(choice.question);
      entries.push(choiceEntry(counted.filter(({ column }) => column.choice?.question === choice.question)));
    }
  }
  const introduction = `${rowCount} respondents, ${counted.length} columns. Empty, not shown, refused and not applicable are four different things.`;
  return { title, introduction, questions: entries };
}

type Row = DictionaryEntry['rows'][number];

function entryOf({ column, name, answered, states, options }: CountedColumn): DictionaryEntry {
  const answers: Row[] =
    options.length === 0
      ? [['', 'Answered', String(answered)]]
      : options.map(({ value, label, count }) => [String(value), label, String(count)]);
  const facts = [name, column.type, column.measure].join(' · ');
  return { heading: column.title, facts, rows: [...answers, ...stateRows(states)] };
}

function choiceEntry(columns: readonly CountedColumn[]): DictionaryEntry {
  const first = columns[0]!;
  const rows = columns.map(({ name, column, options }): Row => {
    const chosen = options.find(({ value }) => value === 1)?.count ?? 0;
    return [name, column.choice!.option, String(chosen)];
  });
  return {
    heading: first.column.choice!.title,
    facts: `${columns.length} columns, one per option: 1 = chosen, 0 = not chosen`,
    rows: [...rows, ...stateRows(first.states)],
  };
}

const stateRows = (states: CountedColumn['states']): Row[] =>
  MISSING_STATES.filter((state) => states[state] > 0).map((state) => ['', STATE_LABELS[state], String(states[state])]);
