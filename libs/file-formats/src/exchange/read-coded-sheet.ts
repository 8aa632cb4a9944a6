import type { Row } from '../delimited-parser.js';
import {
  EMPTY_PROJECT,
  type QdaCase,
  type QdaProject,
  type QdaSelection,
  type QdaTurn,
} from '../refi-qda/qda-project.js';
import { CodeTree, tagSteps } from './code-tree.js';
import { recogniseColumns, type SheetPart } from './coded-sheet-columns.js';
import type { ReadExchange } from './read-exchange.js';

/** A passage with everything that rows say of it. */
interface Coded {
  readonly text: string;
  readonly person: string;
  readonly coder: string;
  readonly memo: string;
  readonly codes: Set<string>;
}

const ONLY_PASSAGES = 'The sheet has the coded passages only: what was said between them is not in it';
const LIST = /\s*[;|\n]\s*/;
const COMMAS = /\s*,\s*/;

/**
 * Reads a sheet with one coded passage a row, as Taguette, Dovetail and NVivo write them. Each document becomes a source
 * of its passages, one turn each; paths of codes (`Nodes\\Finding\\Notebooks`, Taguette's `finding.notebooks`) become codes under codes.
 *
 * @returns null when the first row does not name a passage and a code.
 */
export function readCodedSheet(fileName: string, rows: readonly Row[]): ReadExchange | null {
  const [head, ...body] = rows;
  const recognised = head && recogniseColumns(head.cells);
  if (!recognised) return null;
  const { columns, program, unused } = recognised;
  const tree = new CodeTree();
  const tags = new Set(columns.code === undefined ? [] : body.map(({ cells }) => (cells[columns.code!] ?? '').trim()));
  const codeAt = (path: string) => (program === 'Taguette' ? tree.addSteps(tagSteps(path, tags)) : tree.add(path));
  const documents = new Map<string, Map<string, Coded>>();
  let empty = 0;
  for (const { cells } of body) {
    const of = (part: SheetPart): string => (columns[part] === undefined ? '' : (cells[columns[part]] ?? '').trim());
    const text = of('passage');
    if (text === '') empty += 1;
    if (text === '') continue;
    const title = of('document') || fileName;
    const passages = documents.get(title) ?? new Map<string, Coded>();
    documents.set(title, passages);
    const [coder, person, memo] = [of('coder'), of('person'), of('memo')];
    const key = JSON.stringify([text, coder]);
    const passage = passages.get(key) ?? { text, person, coder, memo, codes: new Set() };
    passages.set(key, passage);
    for (const path of [of('code'), ...listed(of('codes'))]) if (path !== '') passage.codes.add(codeAt(path));
  }
  const warnings = [ONLY_PASSAGES];
  if (unused.length > 0) warnings.push(`Columns that nothing is made of: ${unused.join(', ')}`);
  if (empty > 0) warnings.push(`${empty} row${empty === 1 ? '' : 's'} without a passage`);
  return { program, warnings, project: projectOf(fileName, documents, tree) };
}

/** A list parts at semicolons, bars and lines; where it has none of them, at commas. */
const listed = (cell: string): string[] => cell.split(LIST.test(cell) ? LIST : COMMAS);

function projectOf(
  name: string,
  documents: ReadonlyMap<string, ReadonlyMap<string, Coded>>,
  tree: CodeTree,
): QdaProject {
  const all = [...documents].map(([title, passages]) => ({ title, passages: [...passages.values()] }));
  const users = new Set(all.flatMap(({ passages }) => passages.map(({ coder }) => coder)));
  const notes = all.flatMap(({ passages }, at) =>
    passages.flatMap(({ memo, coder }, place) =>
      memo === '' ? [] : [{ id: `memo ${at} ${place}`, name: '', text: memo, userId: coder || null }],
    ),
  );
  const cases = new Map<string, string[]>();
  const sources = all.map(({ title, passages }, at) => {
    const id = `document ${at}`;
    const people = new Set(passages.flatMap(({ person }) => person || []));
    const [person] = people;
    // An interview is with one person; of several, each is named beside what they said.
    if (person && people.size === 1) cases.set(person, [...(cases.get(person) ?? []), id]);
    return { id, name: title, description: '', values: [], noteIds: [], ...placed(passages, at) };
  });
  return {
    ...EMPTY_PROJECT,
    ...{ name, codes: tree.codes(), sources, notes },
    users: [...users].filter((user) => user !== '').map((user) => ({ id: user, name: user })),
    cases: [...cases].map(([person, sourceIds]): QdaCase => {
      return { id: person, name: person, description: '', codeIds: [], values: [], sourceIds, selectionIds: [] };
    }),
  };
}

function placed(passages: readonly Coded[], at: number) {
  let text = '';
  let points = 0;
  const turns: QdaTurn[] = [];
  const selections: QdaSelection[] = [];
  for (const [place, passage] of passages.entries()) {
    if (text !== '') [text, points] = [`${text}\n\n`, points + 2];
    const start = points;
    text += passage.text;
    points += Array.from(passage.text).length;
    const span = { start, end: points };
    const userId = passage.coder || null;
    const ref = `${at} ${place}`;
    turns.push({ speaker: passage.person || null, role: 'respondent', startMs: null, ...span });
    selections.push({
      ...{ id: ref, name: '', ...span, userId, noteIds: passage.memo === '' ? [] : [`memo ${ref}`] },
      codings: [...passage.codes].map((codeId) => ({ id: `${ref} ${codeId}`, codeId, userId, noteIds: [] })),
    });
  }
  return { text, turns, selections };
}
