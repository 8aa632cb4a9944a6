import type { HeaderColumn } from '../header.js';
import type { Cell, DataFile, MultipleResponseSet, ValueLabel, Variable } from './data-file.js';

/** A column of a statistics file in words, with what the file says of it. */
export interface LabelledColumn extends HeaderColumn {
  readonly stated: {
    readonly measure: Variable['measure'];
    /** Words of labelled answers and the numbers they stand for, ascending; empty where cells are numbers or text. */
    readonly answers: readonly { readonly label: string; readonly value: number }[];
    /** Words of cells that stand for the lack of an answer. */
    readonly missing: readonly string[];
    readonly choice: { readonly question: string; readonly option: string; readonly chosen: string } | null;
    readonly isWeight: boolean;
  };
}
export interface LabelledTable {
  readonly columns: readonly LabelledColumn[];
  /** A row as cells of text: labels in place of their codes, "" for nothing. */
  row(cells: readonly Cell[]): string[];
}

/** A statistics file as the import of surveys reads tables. */
export function labelledTable(file: DataFile): LabelledTable {
  const setOf = new Map(file.sets.flatMap((set) => set.variables.map((name) => [name, set] as const)));
  const words = file.variables.map(wordsOf);
  return {
    columns: file.variables.map((variable, index) => {
      const { name, label, measure } = variable;
      const { answers, missing } = words[index]!;
      const choice = choiceOf(variable, words[index]!, setOf.get(name));
      const stated = { measure, answers, missing, choice, isWeight: name === file.weight };
      return { index, name, title: label || name, original: name, stated };
    }),
    row: (cells) => cells.map((cell, at) => words[at]!.read(cell)),
  };
}

interface Words {
  readonly answers: LabelledColumn['stated']['answers'];
  readonly missing: readonly string[];
  read(cell: Cell): string;
}

function wordsOf({ type, measure, valueLabels, missing }: Variable): Words {
  const { values, range } = missing;
  const isMissing = (value: number | string) =>
    values.includes(value) ||
    (range !== null && typeof value === 'number' && value >= range.low && value <= range.high);
  const labelled = withWords(valueLabels);
  const answers = labelled
    .filter(({ value }) => typeof value === 'number' && !isMissing(value))
    .map(({ label, value }) => ({ label, value: value as number }))
    .sort((a, b) => a.value - b.value);
  // Labels at the ends of a measurement ("0 cold", "100 hot") do not make its numbers words.
  const span = answers.length > 0 ? answers.at(-1)!.value - answers[0]!.value : 0;
  const areWords = type === 'number' && answers.length >= 2 && (measure !== 'scale' || span < 2 * answers.length);
  const shown = new Map(
    labelled.filter(({ value }) => areWords || isMissing(value)).map(({ value, label }) => [value, label]),
  );
  const read = (cell: Cell) => (cell === null ? '' : (shown.get(cell) ?? String(cell)));
  const missingWords = [...new Set([...values, ...labelled.map(({ value }) => value).filter(isMissing)])].map(read);
  return { answers: areWords ? answers : [], missing: missingWords, read };
}

/** A label that stands for two values is told apart by the value; an empty one is the value itself. */
function withWords(labels: readonly ValueLabel[]): ValueLabel[] {
  const taken = new Map<string, number>();
  for (const { label } of labels) taken.set(label.trim(), (taken.get(label.trim()) ?? 0) + 1);
  return labels.map(({ value, label }) => {
    const word = label.trim();
    return { value, label: word === '' ? String(value) : taken.get(word)! > 1 ? `${word} (${value})` : word };
  });
}

function choiceOf(
  { name, label }: Variable,
  { read }: Words,
  set: MultipleResponseSet | undefined,
): LabelledColumn['stated']['choice'] {
  if (!set || set.chosen === null) return null;
  const question = set.label || set.name;
  const words = label || name;
  // "Which tools? [R]": the option is what the question does not say.
  const option = words.startsWith(question) ? words.slice(question.length).replace(/^[\s:–-]*\[?|\]?\s*$/g, '') : words;
  return { question, option: option || words, chosen: read(set.chosen) };
}
