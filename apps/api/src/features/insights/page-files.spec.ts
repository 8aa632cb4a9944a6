import { expect, test } from '@jest/globals';
import { unzipSync } from 'fflate';
import type { Citation } from './citation.model.js';
import type { InsightNode } from './insight-document.js';
import { outside } from './outside.js';
import type { OutsidePage } from './outside-page.service.js';
import { pageAsDocx } from './page-as-docx.js';
import { pageAsHtml } from './page-as-html.js';
import { pageAsMarkdown } from './page-as-markdown.js';
import { citedWords } from './page-words.js';

const estimate = (value: number, n = 40) => ({
  ...{ value, low: null, high: null, n, base: 100, enough: true, note: null },
});
const cited = (id: string, change: Partial<Citation>): Citation => ({
  ...{ id, kind: 'number', state: 'current', title: 'B Planners', detail: '', quote: null, isKeptBack: false },
  ...{ frame: null, now: null, was: null, figure: null, chart: null, evidence: 'need:x', segmentId: 's' },
  ...change,
});
const quote = cited('q', { kind: 'passage', title: 'Ada Lovelace', quote: '<b>I</b> lose *everything*' });
const share = cited('n', {
  state: 'changed',
  was: '41 %',
  now: '38 %',
  figure: { unit: 'share', estimate: estimate(0.38) },
});
const chart = cited('c', {
  kind: 'chart',
  chart: {
    ...{ form: 'segment', unit: 'share', letter: 'B' },
    rows: [{ label: 'Find | keep', first: estimate(0.4), second: estimate(0.2), score: null, zone: null }],
  },
});

const text = (words: string, ...marks: { type: string; attrs?: Record<string, unknown> }[]): InsightNode => ({
  ...{ type: 'text', text: words, marks },
});
const page = (citations: readonly Citation[]): OutsidePage => ({
  title: 'Losing <script>',
  citations,
  document: {
    type: 'doc',
    content: [
      { type: 'heading', attrs: { level: 1 }, content: [text('Finding')] },
      {
        type: 'paragraph',
        content: [
          text('As said: '),
          { type: 'citation', attrs: { id: 'q' } },
          text(' by '),
          { type: 'citation', attrs: { id: 'n' } },
          text('here', { type: 'link', attrs: { href: 'https://example.org/"><script>' } }),
        ],
      },
      { type: 'bulletList', content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [text('one')] }] }] },
      { type: 'chart', attrs: { id: 'c' } },
      { type: 'paragraph', content: [{ type: 'citation', attrs: { id: 'unknown' } }] },
    ],
  },
});

test('a file says what stands there now, and what changed; nothing in it is markup of its own', () => {
  const html = pageAsHtml(page([quote, share, chart]));
  expect(html).toContain('<q>&#60;b&#62;I&#60;/b&#62; lose *everything*</q>');
  expect(html).toContain('38 %</strong> <span class="change">(was 41 % when it was cited, is 38 %)');
  expect(html).toContain('<td>Find | keep</td><td>40\u00a0%</td><td>20\u00a0%</td>');
  expect(html).not.toMatch(/<script>|"><script/);
  const markdown = pageAsMarkdown(page([quote, share, chart]));
  expect(markdown).toContain('## Finding');
  expect(markdown).toContain(
    '“&lt;b\\>I&lt;/b\\> lose \\*everything\\*” by 38 % (was 41 % when it was cited, is 38 %)',
  );
  expect(markdown).toContain('- one');
  expect(markdown).toContain('| Find \\| keep | 40\u00a0% | 20\u00a0% |');
  expect(markdown).toContain('[What was cited here is gone]');
});

/** What stands in a Word document, and where its links lead. */
async function wordsOf(given: OutsidePage): Promise<{ readonly words: string; readonly links: string }> {
  const parts = unzipSync(await pageAsDocx(given));
  const partOf = (name: string) => new TextDecoder().decode(parts[name]);
  return {
    words: partOf('word/document.xml').replaceAll(/<[^>]+>/g, ''),
    links: partOf('word/_rels/document.xml.rels'),
  };
}

test('as a Word document a page says the same, charts as tables', async () => {
  const { words, links } = await wordsOf(page([quote, share, chart]));
  for (const part of [
    'FindingAs said: “&lt;b&gt;I&lt;/b&gt; lose *everything*” by 38 % (was 41 % when it was cited, is 38 %)here',
    'B PlannersNeedSegment BAll peopleFind | keep40\u00a0%20\u00a0%',
    '[What was cited here is gone]',
  ]) {
    expect(words).toContain(part);
  }
  expect(links).toMatch(/Target="https:\/\/example\.org\/[^"<>]*"/);
  const kept = await wordsOf(page([outside(quote, false)]));
  expect(kept.words).toContain('[A quote is kept back]');
  expect(kept.words).not.toMatch(/everything|Ada/);
});

test('outside, a quote without consent is a line; who said it and ways into the workspace never leave', () => {
  const kept = outside(quote, false);
  expect(kept).toMatchObject({ quote: null, title: '', evidence: null, segmentId: null, isKeptBack: true });
  expect(outside(quote, true)).toMatchObject({ quote: quote.quote, title: '', isKeptBack: false });
  for (const file of [pageAsHtml, pageAsMarkdown]) {
    expect(file(page([kept]))).toContain('A quote is kept back');
    expect(file(page([kept]))).not.toContain('everything');
  }
});

test('outside, shares that fewer than five people make up are withheld, in charts too', () => {
  const few = cited('n', { was: '3 %', now: '3 %', figure: { unit: 'share', estimate: estimate(0.03, 3) } });
  expect(outside(few, true)).toMatchObject({ figure: null, now: 'too few people to be shown' });
  const rows = [{ ...chart.chart!.rows[0]!, first: estimate(0.02, 2) }];
  const shown = outside({ ...chart, chart: { ...chart.chart!, rows } }, true).chart!.rows[0]!;
  expect(shown.first).toMatchObject({ value: null, n: 0, enough: false });
});

test('in a line of words stands what is cited: the quote, the number and of what, the chart by its title', () => {
  const number = { ...share, title: 'Finding', now: '38 %' };
  expect([quote, number, chart, cited('g', { state: 'gone' }), undefined].map(citedWords)).toEqual([
    '“<b>I</b> lose *everything*”',
    '38 % (Finding)',
    '[Chart: B Planners]',
    ...['[What was cited here is gone]', '[What was cited here is gone]'],
  ]);
});
