import type { QdaCase, QdaCode, ReadExchange } from '@needfinder/file-formats';
import type { ExchangeContent, ExchangedPerson } from './exchange-content.js';
import { personKey, personOfSources } from './cases-of-sources.js';
import { saysAgainst } from './exchange-words.js';
import { understandAttributes } from './understand-attributes.js';
import { memosOf, memoText, titleOf, understandInterview } from './understand-interview.js';

/**
 * A project of another program in the words of this one: sources become interviews, cases respondents, variables
 * attributes, users coders from outside. What has no place here is named.
 */
export function understandExchange({ program, project, warnings }: ReadExchange): ExchangeContent {
  const left = new LeftBehind();
  const coders = new Coders(project.users, program);
  const notes = new Map(project.notes.map((note) => [note.id, note]));
  const codes = flat(project.codes);
  const coderOf = (userId: string | null) => coders.placeOf(userId);
  const ground = {
    ...{ notes, coderOf },
    codes: new Set(codes.map(({ id }) => id)),
    cases: new Set(project.cases.map(({ id }) => id)),
    leave: (what: 'emptyPassages' | 'unknownCodes') => left.add(what),
  };
  const { attributes, valuesOf, consentsOf, misfits } = understandAttributes(project);
  const people = understandPeople(project.cases, (values) => ({
    values: valuesOf(values),
    consents: consentsOf(values),
  }));
  for (const { codeIds } of project.cases) left.add('caseMarks', codeIds.length);
  const { personOf, ofSeveral } = personOfSources(project);
  left.add('moreCases', ofSeveral);
  const interviews = project.sources.flatMap((source) => {
    const interview = understandInterview(source, ground);
    if (!interview) left.say(`“${titleOf(source.name)}” has no words`);
    return interview
      ? [{ ...interview, person: personOf.get(source.id) ?? null, values: valuesOf(source.values) }]
      : [];
  });
  const codeMemos = codes.flatMap((code) =>
    memosOf(code, null, null, ground).map((memo) => ({ ...memo, code: code.id })),
  );
  const used = new Set(referencedNotes(project.sources, codes));
  const free = project.notes.filter((note) => !used.has(note.id) && !saysAgainst(note) && memoText(note) !== '');
  left.add('freeMemos', free.length);
  left.add('misfits', misfits());
  return {
    ...{ program, codes: project.codes, codeMemos, attributes, interviews },
    coders: coders.names(),
    people,
    leftBehind: [...warnings, ...left.sentences()],
  };
}

const flat = (codes: readonly QdaCode[]): QdaCode[] => codes.flatMap((code) => [code, ...flat(code.children)]);

/** Cases of one name are one person. */
function understandPeople(
  cases: readonly QdaCase[],
  knownOf: (values: QdaCase['values']) => Omit<ExchangedPerson, 'key'>,
): ExchangedPerson[] {
  const people = new Map<string, ExchangedPerson>();
  for (const [at, one] of cases.entries()) {
    const key = personKey(one, at);
    const before = people.get(key);
    const { values, consents } = knownOf(one.values);
    people.set(key, {
      key,
      values: { ...values, ...before?.values },
      consents: { ...consents, ...before?.consents },
    });
  }
  return [...people.values()];
}

const referencedNotes = (sources: ReadExchange['project']['sources'], codes: readonly QdaCode[]): string[] => [
  ...codes.flatMap(({ noteIds }) => noteIds),
  ...sources.flatMap(({ noteIds, selections }) => [
    ...noteIds,
    ...selections.flatMap((one) => [...one.noteIds, ...one.codings.flatMap((coding) => coding.noteIds)]),
  ]),
];

/** Users of a file who did something that comes. */
class Coders {
  readonly #names: string[] = [];
  readonly #places = new Map<string, number>();
  readonly #known: ReadonlyMap<string, string>;

  constructor(
    users: readonly { readonly id: string; readonly name: string }[],
    private readonly program: string,
  ) {
    this.#known = new Map(users.map(({ id, name }) => [id, name]));
  }

  placeOf(userId: string | null): number {
    const key = userId ?? '';
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    const name = this.#known.get(key)?.trim() || `A coder of ${this.program.replace(/^A /, 'a ')}`;
    this.#places.set(key, this.#names.push(name) - 1);
    return this.#names.length - 1;
  }

  names(): readonly string[] {
    return this.#names;
  }
}

const SENTENCES = {
  emptyPassages: ['coded passage', 'without words in them'],
  unknownCodes: ['coding', 'with codes that the file does not have'],
  caseMarks: ['code', 'of cases: people have interviews and attributes here'],
  moreCases: ['source', 'of several cases: an interview is with one person, the first'],
  freeMemos: ['memo', 'on the project or on nothing: memos stand on a code, an interview or a passage here'],
  misfits: ['value', 'that are not what their variable says'],
} as const;

class LeftBehind {
  readonly #counts = new Map<keyof typeof SENTENCES, number>();
  readonly #said: string[] = [];

  add(what: keyof typeof SENTENCES, count = 1): void {
    this.#counts.set(what, (this.#counts.get(what) ?? 0) + count);
  }

  say(sentence: string): void {
    this.#said.push(sentence);
  }

  sentences(): string[] {
    const counted = [...this.#counts].filter(([, count]) => count > 0);
    return [...this.#said, ...counted.map(([what, count]) => `${count} × ${SENTENCES[what].join(' ')}`)];
  }
}
