import { expect, test } from '@jest/globals';
import { EMPTY_PROJECT, type QdaProject } from '@needfinder/file-formats';
import { understandExchange } from './understand-exchange.js';

const source = (over: Partial<QdaProject['sources'][number]>): QdaProject['sources'][number] => ({
  ...{ id: 's', name: 'Talk', description: '', text: 'Ada: Never find it\n\nBob: Why?\n\nAda: No idea', turns: null },
  ...{ selections: [], values: [], noteIds: [], ...over },
});
const understand = (project: Partial<QdaProject>) =>
  understandExchange({ program: 'Test', project: { ...EMPTY_PROJECT, ...project }, warnings: [] });
const codes = [{ id: 'c', name: 'C', isCodable: true, colour: null, description: '', noteIds: [], children: [] }];
const coding = { id: 'x', codeId: 'c', userId: null, noteIds: [] };
const selection = { id: 'p', name: '', userId: null, codings: [coding], noteIds: [] };

test('a text becomes turns with speakers, and a passage over two turns one in each', () => {
  const { interviews, coders } = understand({
    codes,
    sources: [source({ selections: [{ ...selection, start: 5, end: 26 }] })],
  });
  expect(interviews[0]!.turns.map(({ speaker, role }) => [speaker, role])).toEqual([
    ['Ada', 'respondent'],
    ['Bob', 'interviewer'],
    ['Ada', 'respondent'],
  ]);
  expect(interviews[0]!.codings).toMatchObject([
    { turn: 0, start: 0, end: 13, coder: 0 },
    { turn: 1, start: 0, end: 1, coder: 0 },
  ]);
  expect(coders).toEqual(['A coder of Test']);
});

test('what has no place is named: unknown codes, marks of cases, free memos, sources without words, values of another type', () => {
  const values = [{ variableId: 'v', value: 'many' }];
  const one = { id: 'a', name: 'R1', description: '', codeIds: ['c'], values, sourceIds: ['s'], selectionIds: [] };
  const { leftBehind, people, interviews } = understand({
    variables: [{ id: 'v', name: 'Years', type: 'Integer', description: '' }],
    cases: [one, { ...one, id: 'b', name: 'R2', codeIds: [], values: [] }],
    notes: [{ id: 'n', name: '', text: 'On nothing', userId: null }],
    sources: [
      source({ selections: [{ ...selection, start: 5, end: 9 }] }),
      source({ id: 't', text: ' \n', name: 'Empty' }),
    ],
  });
  expect(leftBehind).toEqual([
    '“Empty” has no words',
    '1 × code of cases: people have interviews and attributes here',
    '1 × source of several cases: an interview is with one person, the first',
    '1 × coding with codes that the file does not have',
    '1 × memo on the project or on nothing: memos stand on a code, an interview or a passage here',
    '1 × value that are not what their variable says',
  ]);
  expect(people).toEqual([
    { key: 'R1', values: {}, consents: {} },
    { key: 'R2', values: {}, consents: {} },
  ]);
  expect(interviews[0]!.person).toBe('R1');
});

test('who a talk is with is read from passages coded with a case, where no case names the talk', () => {
  const [one, other] = ['R1', 'R2'].map((name) => ({
    ...{ id: name, name, description: '', codeIds: [], values: [], sourceIds: [], selectionIds: [] },
  }));
  const coded = { ...selection, start: 5, end: 9, codings: [{ ...coding, codeId: 'R2' }, coding] };
  const { interviews, leftBehind } = understand({
    ...{ codes, cases: [one!, { ...other!, selectionIds: ['q'] }] },
    sources: [
      source({ selections: [coded] }),
      source({ id: 't', text: 'Another talk', selections: [{ ...selection, id: 'q', start: 0, end: 7, codings: [] }] }),
    ],
  });
  expect(interviews.map(({ person }) => person)).toEqual(['R2', 'R2']);
  expect(interviews[0]!.codings).toHaveLength(1);
  expect(leftBehind).toEqual([]);
});

test('the same talk with other line ends is the same talk, and its passages stand where they stood', () => {
  const said = 'Ada: Never find it\nanywhere 🙈\n\nBob: Why?';
  const talk = (text: string, start: number) =>
    understand({ codes, sources: [source({ text, selections: [{ ...selection, start, end: start + 8 }] })] })
      .interviews[0]!;
  const [plain, windows] = [talk(said, 19), talk(said.replaceAll('\n', '\r\n'), 20)];
  expect(windows).toEqual(plain);
  expect(plain.codings).toMatchObject([{ turn: 0, start: 14, end: 22 }]);
});
