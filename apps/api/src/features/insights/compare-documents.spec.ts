import { expect, test } from '@jest/globals';
import { compareDocuments } from './compare-documents.js';
import type { InsightDocument } from './insight-document.js';

const page = (...texts: string[]): InsightDocument => ({
  type: 'doc',
  content: texts.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
});

test('paragraphs that stayed, came and went stand in the order of the page', () => {
  expect(compareDocuments(page('one', 'two', 'three'), page('zero', 'one', 'three', 'four'), String)).toEqual([
    { difference: 'added', text: 'zero' },
    { difference: 'same', text: 'one' },
    { difference: 'removed', text: 'two' },
    { difference: 'same', text: 'three' },
    { difference: 'added', text: 'four' },
  ]);
});

test('lists are compared item by item; what is cited is told', () => {
  const item = { type: 'listItem', content: page('in a list').content! };
  const cited = {
    type: 'paragraph',
    content: [
      { type: 'text', text: 'So ' },
      { type: 'citation', attrs: { id: 'x' } },
    ],
  };
  const after: InsightDocument = { type: 'doc', content: [{ type: 'bulletList', content: [item] }, cited] };
  expect(compareDocuments(page('in a list'), after, (id) => `words of ${id}`)).toEqual([
    { difference: 'same', text: 'in a list' },
    { difference: 'added', text: 'So words of x' },
  ]);
});
