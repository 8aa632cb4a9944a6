import { expect, test } from '@jest/globals';
import { newId } from '../../platform/ids/index.js';
import { readDocument } from './insight-document.js';
import { citationIdsOf, mapTexts, withoutComments } from './insight-walks.js';

const page = (...content: unknown[]) => ({ type: 'doc', content });
const paragraph = (...content: unknown[]) => ({ type: 'paragraph', content });
const link = (href: string) => ({ type: 'text', text: 'here', marks: [{ type: 'link', attrs: { href } }] });

test('everything that the editor makes comes through as it is', () => {
  const id = newId();
  const whole = page(
    { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Finding' }] },
    paragraph(
      { type: 'text', text: 'Bold', marks: [{ type: 'bold' }, { type: 'comment', attrs: { thread: id } }] },
      { type: 'hardBreak' },
      { type: 'citation', attrs: { id } },
      link('https://example.org/a?b=c'),
    ),
    { type: 'orderedList', attrs: { start: 1, type: null }, content: [{ type: 'listItem', content: [paragraph()] }] },
    { type: 'chart', attrs: { id } },
    { type: 'horizontalRule' },
  );
  expect(readDocument(whole)).toEqual(whole);
  expect(citationIdsOf(readDocument(whole))).toEqual([id]);
});

test.each([
  'javascript:alert(1)',
  ' JavaScript:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,<script>',
  'vbscript:x',
  'file:///etc/passwd',
  '//evil.example',
  '/api/files',
])('a link to %j is refused, and the sentence says where', (href) => {
  expect(() => readDocument(page(paragraph(), paragraph({ type: 'text', text: 'a' }, link(href))))).toThrow(
    /page › paragraph 2 › text 2 › marks › 0 › attrs › href: is no address of the web/,
  );
});

test.each<[string, unknown]>([
  ['an unknown node', page({ type: 'script', content: [] })],
  ['a node named like something every object has', page({ type: 'constructor' })],
  ['a page in a page', page(page())],
  ['text outside of a paragraph', page({ type: 'text', text: 'a' })],
  ['an attribute nobody knows', page({ type: 'paragraph', attrs: { onclick: 'alert(1)' } })],
  ['a mark nobody knows', page(paragraph({ type: 'text', text: 'a', marks: [{ type: 'textStyle' }] }))],
  ['a citation without an id', page(paragraph({ type: 'citation', attrs: { id: '../x' } }))],
  ['a quote inside of the citation', page(paragraph({ type: 'citation', attrs: { id: newId(), quote: 'said' } }))],
  ['a key that would become a prototype', JSON.parse('{"type":"doc","__proto__":{"isAdmin":true}}')],
  ['one further in', page(JSON.parse('{"type":"heading","attrs":{"level":1,"__proto__":{"x":1}}}'))],
  ['no page at all', null],
  ['a list', []],
])('%s is refused', (_, given) => {
  expect(() => readDocument(given)).toThrow(expect.objectContaining({ code: 'insight.document' }));
  expect(({} as Record<string, unknown>)['isAdmin']).toBeUndefined();
});

test('a page that is too long or nested too deeply is refused with both numbers', () => {
  const text = { type: 'text', text: 'x'.repeat(150_000) };
  expect(() => readDocument(page(paragraph(text), paragraph(text)))).toThrow(/200000 characters.*300000/);
  expect(() => readDocument(page(...Array.from({ length: 5_001 }, () => paragraph())))).toThrow(/5000 nodes/);
  let nested: unknown = paragraph();
  for (let depth = 0; depth < 20_000; depth += 1) nested = { type: 'blockquote', content: [nested] };
  expect(() => readDocument(page(nested))).toThrow(/nested deeper than 12/);
});

test('comments stay inside; words are replaced in texts only, and an emptied text goes', () => {
  const marked = { type: 'text', text: 'Ada said', marks: [{ type: 'comment', attrs: { thread: newId() } }] };
  const document = readDocument(page(paragraph(marked, { type: 'text', text: 'gone' })));
  expect(JSON.stringify(withoutComments(document))).not.toContain('thread');
  const reworded = mapTexts(document, (said) => (said === 'gone' ? '' : said.replace('Ada', '[Name 1]')));
  expect(reworded.content![0]!.content).toEqual([{ ...marked, text: '[Name 1] said' }]);
});
