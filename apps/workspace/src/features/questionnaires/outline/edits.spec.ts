import { describe, expect, test } from '@jest/globals';
import { type Part, partsOf, readDefinition, surveyTemplate } from '@needfinder/survey';
import fc from 'fast-check';
import { beginHistory, type Draft, edited, redone, undone } from '../builder/draft.js';
import { newPart } from '../part/new-part.js';
import { TYPE_NAMES } from '../part/part-types.js';
import { copyNode } from './copy-node.js';
import { addBlock, addPage, addPart, removeNode, splitPage } from './edits.js';
import { moveNode, placeNode } from './move-node.js';
import { renamePart } from './rename-keys.js';
import { changePage, findPart, keyMaker, type NodeRef, pagesOf, partsBefore } from './tree.js';

const draft: Draft = surveyTemplate('needs', 'Study');
const part = (key: string): NodeRef => ({ kind: 'part', key });
const page = (key: string): NodeRef => ({ kind: 'page', key });
const block = (key: string): NodeRef => ({ kind: 'block', key });
const keysIn = (of: Draft) => of.blocks.flatMap(({ pages }) => pages.map(({ parts }) => parts.map(({ key }) => key)));
const problemsOf = (of: Draft) => readDefinition(JSON.parse(JSON.stringify(of))).problems;

describe('moving one place', () => {
  test('a question goes through its page and on to the next one, and back the same way', () => {
    const down = moveNode(draft, part('role'), 1);
    expect(keysIn(down)[1]).toEqual(['job', 'role']);
    const over = moveNode(down, part('role'), 1);
    expect(keysIn(over).slice(1, 3)).toEqual([['job'], ['role', 'needs']]);
    expect(moveNode(moveNode(over, part('role'), -1), part('role'), -1)).toEqual(draft);
  });

  test('nothing moves beyond the first place and the last', () => {
    for (const first of [part('consent'), page('welcome-page'), block('welcome-block')]) {
      expect(moveNode(draft, first, -1)).toBe(draft);
    }
    for (const last of [part('wish'), page('open-page'), block('open-block')])
      expect(moveNode(draft, last, 1)).toBe(draft);
  });

  test('a page goes into the next block, a block changes places', () => {
    expect(moveNode(draft, page('welcome-page'), 1).blocks[1]!.pages.map(({ key }) => key)).toEqual([
      'welcome-page',
      'situation-page',
    ]);
    expect(moveNode(draft, block('welcome-block'), 1).blocks[0]!.key).toBe('situation-block');
  });
});

test('dropping loses nothing and doubles nothing, wherever it lands', () => {
  const nodes = draft.blocks.flatMap((one) => [
    block(one.key),
    ...one.pages.flatMap(({ key, parts }) => [page(key), ...parts.map((each) => part(each.key))]),
  ]);
  const anyNode = fc.constantFrom(...nodes);
  fc.assert(
    fc.property(anyNode, anyNode, fc.constantFrom('before' as const, 'after' as const), (node, target, side) => {
      const moved = placeNode(draft, node, target, side);
      const sorted = (of: Draft) =>
        [of.blocks, pagesOf(of), partsOf(of)].map((all) => all.map(({ key }) => key).sort());
      expect(sorted(moved)).toEqual(sorted(draft));
    }),
  );
});

test('a question of every type is added behind the selected one, and can be published as it is', () => {
  for (const type of Object.keys(TYPE_NAMES) as Part['type'][]) {
    const made = newPart(type, keyMaker(draft)('made'));
    const grown = addPart(draft, made, part('role'));
    expect(keysIn(grown)[1]).toEqual(['role', 'made', 'job']);
    expect([type, problemsOf(grown)]).toEqual([type, []]);
  }
});

describe('pages', () => {
  test('a page is split before a question, and what was split off can be taken out again', () => {
    const split = splitPage(draft, 'job');
    expect(keysIn(split).slice(1, 3)).toEqual([['role'], ['job']]);
    expect(keysIn(removeNode(split, page('page')))[1]).toEqual(['role']);
  });

  test('the last page stays', () => {
    const one = { ...draft, blocks: [draft.blocks[0]!] };
    expect(removeNode(one, page('welcome-page'))).toBe(one);
    expect(removeNode(one, block('welcome-block'))).toBe(one);
  });

  test('what a condition may read is what is asked before, on an empty page too', () => {
    const wider = addPage(draft, part('role'));
    expect(partsBefore(wider, page('page')).map(({ key }) => key)).toEqual(['consent', 'role', 'job']);
    expect(partsBefore(addBlock(draft), block('block'))).toEqual(partsOf(draft));
  });
});

describe('copies', () => {
  const asking: Draft = changePage(draft, 'situation-page', {
    parts: [
      ...pagesOf(draft)[1]!.parts,
      { key: 'then', type: 'statement', title: 'You said {{job}}', when: { '==': [{ var: 'role' }, 'analyst'] } },
    ],
  });
  const spoken: Draft = {
    ...asking,
    languages: ['en', 'de'],
    translations: { de: { 'job.title': 'Was wollen Sie?' } },
  };

  test('a copied page reads its own questions, and speaks the other languages', () => {
    const { draft: next, copy } = copyNode(spoken, page('situation-page'));
    expect(copy).toEqual(page('situation-page-2'));
    expect(findPart(next, 'then-2')).toMatchObject({
      title: 'You said {{job-2}}',
      when: { '==': [{ var: 'role-2' }, 'analyst'] },
    });
    expect(next.translations.de!['job-2.title']).toBe('Was wollen Sie?');
    expect(problemsOf(next)).toEqual([]);
  });

  test('a question that gets another name is found by whatever reads it', () => {
    const next = renamePart(spoken, 'job', 'task');
    expect(findPart(next, 'then')!.title).toBe('You said {{task}}');
    expect(next.translations.de).toEqual({ 'task.title': 'Was wollen Sie?' });
    expect(renamePart(next, 'task', 'job')).toEqual(spoken);
  });
});

test('typing in one field is undone at once, and redone', () => {
  const one = edited(beginHistory(draft), { ...draft, title: 'A' }, 'title');
  const two = edited(one, { ...draft, title: 'AB' }, 'title');
  const three = edited(two, removeNode(two.present, part('wish')));
  expect(undone(three).present.title).toBe('AB');
  expect(undone(undone(three)).present).toBe(draft);
  expect(redone(undone(three)).present).toEqual(three.present);
});
