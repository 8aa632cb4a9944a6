import { expect, test } from '@jest/globals';
import { unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { readXml } from '../xml/read-xml.js';
import { richAsDocx } from './rich-as-docx.js';
import type { RichDocument, RichParagraph } from './rich-document.js';

const paragraph = (text: string, more: Partial<RichParagraph> = {}): RichParagraph => ({
  ...{ kind: 'paragraph', runs: [{ text }], quoteDepth: 0, item: null },
  ...more,
});
const page: RichDocument = {
  title: 'Losing <work>',
  blocks: [
    { kind: 'heading', level: 2, runs: [{ text: 'Finding' }] },
    paragraph('One\u0007 line\nand another'),
    paragraph('deep', { quoteDepth: 1 }),
    paragraph('bullet', { item: { level: 0, order: null, isFirst: true } }),
    paragraph('third', { item: { level: 0, order: { list: 1, start: 3 }, isFirst: true } }),
    { kind: 'rule' },
    paragraph('', { runs: [{ text: 'a link', bold: true, href: 'https://example.org/?a=1&b=2' }] }),
    {
      kind: 'table',
      caption: 'Shares',
      rows: [
        ['Need', 'All'],
        ['Find & keep', '40 %'],
      ],
    },
  ],
};

test('a page opens as a Word document with its headings, lists, links and tables', async () => {
  const bytes = await richAsDocx(page);
  for (const [name, part] of Object.entries(unzipSync(bytes))) {
    if (/\.(?:xml|rels)$/.test(name)) expect(() => readXml(new TextDecoder().decode(part))).not.toThrow();
  }
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
  expect(value).toContain('<h2>Finding</h2>');
  expect(value).toContain('<p>One line<br />and another</p>');
  expect(value).toContain('<ul><li>bullet</li></ul><ol><li>third</li></ol>');
  expect(value).toContain('<a href="https://example.org/?a=1&amp;b=2"><strong>a link</strong></a>');
  expect(value).toContain('<td><p>Find &amp; keep</p></td>');
});

test('a numbered list begins where it began on the page', async () => {
  const numbering = new TextDecoder().decode(unzipSync(await richAsDocx(page))['word/numbering.xml']);
  expect(numbering).toContain('<w:start w:val="3"/>');
});
