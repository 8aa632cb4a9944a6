import { describe, expect, test } from '@jest/globals';
import { classTerms } from '../labels/class-terms.js';
import { corpusReader } from '../tokens.js';
import type { MentionKind } from '@needfinder/domain';
import { wordNeed, type NeedWording } from './word-need.js';

function wordingOf(texts: readonly string[], kind: MentionKind = 'pain', taken: ReadonlySet<string> = new Set()) {
  const reader = corpusReader(texts, 'en');
  const weights = classTerms(texts, new Int32Array(texts.length), 1, reader).weights[0]!;
  const passages = texts.map((text) => ({ text, kind }));
  return wordNeed({ passages, kind, weights, taken }, reader);
}
const labelOf = (...texts: string[]): NeedWording['label'] | undefined => wordingOf(texts)?.label;

describe('the label says what the statement is about', () => {
  test.each([
    [['I cannot find old invoices', 'old invoices are gone'], 'find old invoices'],
    [['no offline maps', 'offline maps please'], 'offline maps'],
    [['I keep losing my bookmarks', 'my bookmarks were gone'], 'losing bookmarks'],
    [['The checkout page is slow', 'checkout page again'], 'waiting for checkout page'],
    [['I do not know how to split a bill', 'split bill'], 'learn how to split a bill'],
  ])('%j', (texts, label) => {
    expect(labelOf(...texts)).toBe(label);
  });

  test('a long one ends at a link, a history of orders holds together', () => {
    const label = labelOf(
      'It is hard to keep a history of orders for all of the customers abroad',
      'history of orders',
    );
    expect(label).toBe('keep a history of orders');
  });
});

test('what several passages say wins over the detail of one', () => {
  const texts = [
    'I cannot install the app behind a proxy',
    'installing the app',
    'could not install app',
    'install app',
  ];
  expect(labelOf(...texts, 'the app and its installation', 'app install')).toMatch(/^install/u);
  expect(labelOf(...texts, 'the app and its installation', 'app install')).not.toContain('proxy');
});

test('what only one passage says is not what a need is called, however central', () => {
  const texts = ['no time in my professional life to learn it', 'it is much to learn', 'where can one learn it'];
  expect(labelOf(...texts)).toBe('learn');
});

test('two passages that share one word and state nothing of it are no need', () => {
  expect(wordingOf(['Those would be laid out, accessible', 'more accessible to us'], 'desire')).toBeNull();
  expect(
    wordingOf(['the two data scientists of our team are away', 'among scientists of all kinds it is well known']),
  ).toBeNull();
});

test('a verb that names a thing is read by how it is used', () => {
  expect(wordingOf(['the side effects', 'a word about side effects'])?.statement).toBe(
    'Minimise the number of problems with side effects',
  );
});

test('what people like is to be kept', () => {
  expect(wordingOf(['warm meals', 'the warm meals'], 'gain')?.statement).toBe(
    'Increase the likelihood of keeping warm meals',
  );
});

test('a label that is taken is not given again', () => {
  const texts = ['I cannot find old invoices', 'old invoices are gone'];
  expect(wordingOf(texts, 'pain', new Set(['find old invoic']))?.label).not.toBe('find old invoices');
});
