import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { existsSync, readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { validateXML } from 'xmllint-wasm';
import { QDA_VARIABLE_TYPES, type QdaCode, type QdaProject, type QdaVariableType } from './qda-project.js';
import { readQdc, readQdpx } from './read-qda.js';
import { sourceOfTurns, turnsOfSource } from './source-turns.js';
import { writeQdc, writeQdpx } from './write-qda.js';

const id = fc.uuid();
/** Words with what hurts: marks of XML, line ends, emoji joined and not, combining marks, right-to-left. */
const words = fc
  .array(
    fc.constantFrom('a', ' ', '\n', '\r\n', '\t', '<', '&', '"', "']]>", '🙈', '👩‍💻', 'é', 'é', 'ע', '\ufeff', 'ﬁ'),
    { maxLength: 12 },
  )
  .map((all) => all.join(''));
const noteIds = fc.array(id, { maxLength: 2 });
const codeOfDepth = (depth: number): fc.Arbitrary<QdaCode> =>
  fc.record({
    ...{ id, name: words, isCodable: fc.boolean(), description: words, noteIds },
    colour: fc.option(fc.constantFrom('#0072b2', '#e69f00'), { nil: null }),
    children: depth === 0 ? fc.constant([]) : fc.array(codeOfDepth(depth - 1), { maxLength: 2 }),
  });
const code = codeOfDepth(3);
const user = fc.option(id, { nil: null });
const coding = fc.record({ id, codeId: id, userId: user, noteIds });
const turn = fc.record({
  speaker: fc.option(words, { nil: null }),
  role: fc.constantFrom('interviewer' as const, 'respondent' as const, 'other' as const),
  startMs: fc.option(fc.nat(10_000_000), { nil: null }),
  text: words,
});
const spoken = fc.oneof(
  fc.array(turn, { minLength: 1, maxLength: 4 }).map(sourceOfTurns),
  words.map((text) => ({ text, turns: null })),
);
const source = spoken.chain(({ text, turns }) => {
  const offset = fc.nat(Array.from(text).length);
  const selection = fc
    .tuple(
      offset,
      offset,
      fc.record({ id, name: words, userId: user, codings: fc.array(coding, { maxLength: 3 }), noteIds }),
    )
    .map(([a, b, rest]) => ({ ...rest, start: Math.min(a, b), end: Math.max(a, b) }));
  return fc.record({
    ...{ id, name: words, description: words, text: fc.constant(text), turns: fc.constant(turns), noteIds },
    // Overlapping ones too.
    selections: fc.array(selection, { maxLength: 4 }),
    values: fc.constant([]),
  });
});
const day = fc
  .date({ min: new Date(0), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((at) => at.toISOString());
/** As XML Schema writes them. */
const VALUES: Readonly<Record<QdaVariableType, fc.Arbitrary<string>>> = {
  ...{ Text: words, Boolean: fc.boolean().map(String), Integer: fc.integer().map(String) },
  ...{ Float: fc.integer().map((n) => String(n / 8)), Date: day.map((at) => at.slice(0, 10)), DateTime: day },
};
const project: fc.Arbitrary<QdaProject> = fc
  .array(fc.record({ id, name: words, type: fc.constantFrom(...QDA_VARIABLE_TYPES), description: words }), {
    maxLength: 3,
  })
  .chain((variables) => {
    const values = fc
      .subarray(variables)
      .chain((chosen) =>
        fc
          .tuple(...chosen.map(({ type }) => fc.option(VALUES[type], { nil: null })))
          .map((all) => all.map((value, at) => ({ variableId: chosen[at]!.id, value }))),
      );
    return fc.record({
      ...{ name: words, origin: words, variables: fc.constant(variables) },
      users: fc.array(fc.record({ id, name: words }), { maxLength: 2 }),
      codes: fc.array(code, { maxLength: 3 }),
      cases: fc.array(
        fc.record({
          id,
          name: words,
          description: words,
          codeIds: noteIds,
          values,
          sourceIds: noteIds,
          selectionIds: noteIds,
        }),
        { maxLength: 3 },
      ),
      sources: fc.uniqueArray(source, { maxLength: 3, selector: (one) => one.id }),
      notes: fc.uniqueArray(fc.record({ id, name: words, text: words, userId: user }), {
        maxLength: 3,
        selector: (one) => one.id,
      }),
      noteIds,
    });
  });

test('a project comes back from its file as it went in', () => {
  fc.assert(
    fc.property(project, (written) => {
      expect(readQdpx(writeQdpx(written))).toEqual({ project: written, warnings: [] });
    }),
    { numRuns: 100 },
  );
});

test('the same project gives the same bytes', () => {
  fc.assert(
    fc.property(project, (written) => expect(writeQdpx(written)).toEqual(writeQdpx(written))),
    { numRuns: 20 },
  );
});

test('turns of an interview come back from its source, whatever was said in them', () => {
  fc.assert(
    fc.property(fc.array(turn, { maxLength: 6 }), (turns) => {
      const found = turnsOfSource({ ...sourceOfTurns(turns), selections: [] });
      expect(found.map(({ speaker, role, startMs, text }) => ({ speaker, role, startMs, text }))).toEqual(turns);
    }),
  );
});

interface Schemas {
  readonly project: URL;
  readonly codebook: URL;
}
/** Ours: what the standard allows, narrowed to what is written. */
const WRITTEN: Schemas = {
  project: new URL('written-project.xsd', import.meta.url),
  codebook: new URL('written-codebook.xsd', import.meta.url),
};
const STANDARD_FOLDER = new URL('../../../../../shared/data/refi-qda/', import.meta.url);
const STANDARD: Schemas = {
  project: new URL('Project.xsd', STANDARD_FOLDER),
  codebook: new URL('Codebook.xsd', STANDARD_FOLDER),
};
const hasStandard = existsSync(STANDARD_FOLDER);
if (!hasStandard) console.warn('SKIPPED: the schemas of qdasoftware.org are not in ../shared/data/refi-qda');

async function problems(schema: URL, documents: readonly Uint8Array[]): Promise<string[]> {
  const xml = documents.map((contents, at) => ({ fileName: `${at}.xml`, contents }));
  const { errors } = await validateXML({ xml, schema: [readFileSync(schema, 'utf8')] });
  return errors.map(({ message }) => message);
}

async function expectValid(schemas: Schemas): Promise<void> {
  const projects = fc.sample(project, 60).map((one) => unzipSync(writeQdpx(one))['project.qde']!);
  expect(await problems(schemas.project, projects)).toEqual([]);
  const books = fc.sample(fc.array(code, { minLength: 1, maxLength: 4 }), 30);
  const written = books.map((codes) => writeQdc({ codes, origin: 'Needfinder' }));
  expect(await problems(schemas.codebook, written)).toEqual([]);
}

test('every project and every codebook is valid against the schema of what is written', () => expectValid(WRITTEN));

(hasStandard ? test : test.skip)('every project and every codebook is valid against the schemas of the standard', () =>
  expectValid(STANDARD),
);

test('the schemas bite: what is no project, or no codebook, is found out', async () => {
  const broken = (root: string, kind: string) =>
    new TextEncoder().encode(`<${root} xmlns="urn:QDA-XML:${kind}:1.0" name="" origin=""><Users/></${root}>`);
  expect(await problems(WRITTEN.project, [broken('Project', 'project')])).not.toEqual([]);
  expect(await problems(WRITTEN.codebook, [broken('CodeBook', 'codebook')])).not.toEqual([]);
});

test('codes alone come back from a codebook file, without memos', () => {
  const bare = (one: QdaCode): QdaCode => ({ ...one, noteIds: [], children: one.children.map(bare) });
  fc.assert(
    fc.property(fc.array(code, { minLength: 1, maxLength: 4 }), words, (codes, origin) => {
      expect(readQdc(writeQdc({ codes, origin }))).toEqual({ codes: codes.map(bare), origin });
    }),
  );
});
