import {
  EMPTY_PROJECT,
  type QdaCode,
  type QdaProject,
  type QdaSource,
  sourceOfTurns,
  type Turn,
} from '@needfinder/file-formats';
import fc from 'fast-check';

/** Letters with what hurts offsets: emoji joined and not, combining marks, line ends, right-to-left. */
const words = fc
  .array(fc.constantFrom('a', ' b', '\n', '<&"', '🙈', '👩‍💻', 'e\u0301', 'ע', 'Ada: ', '\r\n'), {
    minLength: 1,
    maxLength: 12,
  })
  .map((all) => `x${all.join('')}x`);
const turn: fc.Arbitrary<Turn> = fc.record({
  speaker: fc.option(fc.constantFrom('Ada', 'Interviewer'), { nil: null }),
  role: fc.constantFrom('interviewer' as const, 'respondent' as const, 'other' as const),
  startMs: fc.option(fc.nat(1_000_000), { nil: null }),
  text: words,
});
const USERS = ['Ada Lovelace', 'Grace Hopper'].map((name, at) => ({ id: uuid(`user ${at}`), name }));
const user = fc.constantFrom(...USERS.map(({ id }) => id));

/** Always the same id for the same words. */
function uuid(of: string): string {
  const hex = Buffer.from(of.padEnd(16, '.')).subarray(0, 16).toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-');
}

const code = (name: string, children: QdaCode[] = [], noteIds: string[] = []): QdaCode => ({
  ...{ id: uuid(name), name, isCodable: true, colour: '#0072b2', noteIds, children },
  description: `What ${name} is\n\nKind: ${children.some((child) => child.children.length > 0) ? 'theme' : 'need'}`,
});
const CONSENT = 'given or withheld by the person; no value: not asked';
/** Three levels, each of them coded; one code has accents, one is never used. */
const CODES = [
  code('Trouver 🔎', [code('Fínding', [code('Old notes')], [uuid('note code')])]),
  code('Waiting'),
  code('Never used'),
];
const codeId = fc.constantFrom(...['Trouver 🔎', 'Fínding', 'Old notes', 'Waiting'].map(uuid));
const AGAINST = { id: uuid('against'), name: 'Against', text: 'The passage speaks against the code.', userId: null };

/** Sources of turns with passages that overlap, each within one turn. */
const source = (at: number) =>
  fc.array(turn, { minLength: 1, maxLength: 6 }).chain((turns) => {
    const { text, turns: placed } = sourceOfTurns(turns);
    const passage = fc.constantFrom(...placed).chain(({ start, end }) =>
      fc.record({
        span: fc.tuple(fc.integer({ min: start, max: end - 1 }), fc.integer({ min: start + 1, max: end })),
        codings: fc.uniqueArray(fc.record({ codeId, userId: user, isAgainst: fc.boolean() }), {
          maxLength: 3,
          selector: (one) => one.codeId + one.userId,
        }),
        isNoted: fc.boolean(),
      }),
    );
    const passages = fc.uniqueArray(
      passage.filter(({ span: [a, b], codings, isNoted }) => a < b && (isNoted || codings.length > 0)),
      { maxLength: 6, selector: ({ span }) => span.join() },
    );
    return passages.map((marks): QdaSource => {
      const selections = marks.map(({ span: [start, end], codings, isNoted }, place) => ({
        ...{ id: uuid(`s${at} ${place}`), name: '', start, end, userId: null },
        codings: codings.map(({ isAgainst, ...one }, nth) => ({
          ...{ ...one, id: uuid(`c${at} ${place} ${nth}`), noteIds: isAgainst ? [AGAINST.id] : [] },
        })),
        noteIds: isNoted ? [uuid(`n${at} ${place}`)] : [],
      }));
      // No two interviews say the same.
      return {
        ...{ id: uuid(`source ${at}`), name: `Interview ${at}`, description: '', text, turns: placed, selections },
        ...{ noteIds: [], values: [{ variableId: uuid('room'), value: 'Library' }] },
      };
    });
  });

const note = (id: string) => ({ id, name: '', text: `Memo ${id} 🙈\non two lines`, userId: USERS[0]!.id });

/** A project as other programs have it, with everything that this one can hold. */
export function generatedProject(seed: number): QdaProject {
  const sources = fc.sample(fc.tuple(...[0, 1, 2, 3].map(source)), { seed, numRuns: 1 })[0]!;
  const text = (name: string, value: string) => ({ variableId: uuid(name), value });
  return {
    ...{ ...EMPTY_PROJECT, name: 'Notebooks', origin: 'Needfinder', users: USERS, codes: CODES, sources },
    variables: [
      { id: uuid('role'), name: 'Role', type: 'Text', description: 'firmographic, category' },
      { id: uuid('years'), name: 'Years', type: 'Float', description: 'demographic, number' },
      { id: uuid('since'), name: 'Since', type: 'Date', description: 'behavioural, date' },
      { id: uuid('quote'), name: 'Consent: quote', type: 'Text', description: CONSENT },
      { id: uuid('room'), name: 'Room', type: 'Text', description: 'geographic, text' },
    ],
    cases: [0, 1].map((at) => ({
      ...{ id: uuid(`case ${at}`), name: `R-${at} é`, description: '', codeIds: [], selectionIds: [] },
      values:
        at === 0
          ? [text('role', 'Analyst'), text('years', '2.5'), text('since', '2020-02-29'), text('quote', 'withheld')]
          : [text('years', '7')],
      sourceIds: at === 0 ? [uuid('source 0'), uuid('source 1')] : [uuid('source 2')],
    })),
    notes: [
      ...sources.flatMap(({ selections }) => selections.flatMap(({ noteIds }) => noteIds)).map(note),
      note(uuid('note code')),
      AGAINST,
    ],
  };
}

/** What a project says, whatever its ids and the order of its lists. */
export function meaningOf(project: QdaProject): unknown {
  const users = new Map(project.users.map(({ id, name }) => [id, name]));
  const notes = new Map(
    project.notes.map((one) => [one.id, `${one.text} by ${users.get(one.userId ?? '') ?? 'nobody'}`]),
  );
  const variables = new Map(project.variables.map(({ id, name }) => [id, name]));
  const paths = new Map<string, string>();
  const learn = (codes: readonly QdaCode[], above: string): unknown[] =>
    sorted(
      codes.map(({ id, name, colour, description, noteIds, children }) => {
        paths.set(id, `${above}/${name}`);
        const said = noteIds.map((noteId) => notes.get(noteId));
        return { name, colour, description, notes: said, children: learn(children, `${above}/${name}`) };
      }),
    );
  const codes = learn(project.codes, '');
  const valuesOf = (values: QdaSource['values']) =>
    sorted(values.map(({ variableId, value }) => `${variables.get(variableId)} = ${value}`));
  const sourceNames = new Map(project.sources.map(({ id, name }) => [id, name]));
  return {
    codes,
    variables: sorted(project.variables.map(({ name, type, description }) => ({ name, type, description }))),
    cases: sorted(
      project.cases.map(({ name, values, sourceIds }) => {
        return { name, values: valuesOf(values), sources: sorted(sourceIds.map((id) => sourceNames.get(id))) };
      }),
    ),
    sources: sorted(
      project.sources.map(({ name, text, turns, values, selections, noteIds }) => ({
        ...{ name, text, turns, values: valuesOf(values), notes: noteIds.map((id) => notes.get(id)) },
        passages: sorted(
          selections.map(({ start, end, codings, noteIds: own }) => ({
            ...{ start, end, notes: own.map((id) => notes.get(id)) },
            codings: sorted(
              codings.map(({ codeId: id, userId, noteIds: of }) => [
                paths.get(id),
                users.get(userId ?? ''),
                of.length > 0,
              ]),
            ),
          })),
        ),
      })),
    ),
  };
}

const sorted = <T>(all: readonly T[]): T[] =>
  [...all].sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));
