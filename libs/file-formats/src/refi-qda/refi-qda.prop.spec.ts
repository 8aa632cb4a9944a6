import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { QDA_VARIABLE_TYPES, type QdaCode, type QdaProject } from './qda-project.js';
import { readQdc, readQdpx } from './read-qda.js';
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
const source = words.chain((text) => {
  const offset = fc.nat(Array.from(text).length);
  const selection = fc
    .tuple(
      offset,
      offset,
      fc.record({ id, name: words, userId: user, codings: fc.array(coding, { maxLength: 3 }), noteIds }),
    )
    .map(([a, b, rest]) => ({ ...rest, start: Math.min(a, b), end: Math.max(a, b) }));
  return fc.record({
    ...{ id, name: words, description: words, text: fc.constant(text), noteIds },
    // Overlapping ones too.
    selections: fc.array(selection, { maxLength: 4 }),
    values: fc.constant([]),
  });
});
const project: fc.Arbitrary<QdaProject> = fc
  .array(fc.record({ id, name: words, type: fc.constantFrom(...QDA_VARIABLE_TYPES), description: words }), {
    maxLength: 3,
  })
  .chain((variables) => {
    const values = fc
      .subarray(variables)
      .chain((chosen) =>
        fc
          .tuple(...chosen.map(() => fc.option(words, { nil: null })))
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

test('codes alone come back from a codebook file, without memos', () => {
  const bare = (one: QdaCode): QdaCode => ({ ...one, noteIds: [], children: one.children.map(bare) });
  fc.assert(
    fc.property(fc.array(code, { maxLength: 4 }), words, (codes, origin) => {
      expect(readQdc(writeQdc({ codes, origin }))).toEqual({ codes: codes.map(bare), origin });
    }),
  );
});
