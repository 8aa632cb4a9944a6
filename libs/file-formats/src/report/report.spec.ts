import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import mammoth from 'mammoth';
import type { Report } from './report.js';
import { reportAsDocx } from './report-as-docx.js';
import { reportAsMarkdown } from './report-as-markdown.js';

const quote = {
  title: 'The wish',
  asked: 'What is hardest?',
  text: 'Finding\nit <again>',
  attribution: 'Person 3',
  note: '',
  codes: ['Search', 'Find'],
};
const report: Report = {
  title: 'Notebooks: quotes',
  lead: ['1 quote. 2 were kept back.'],
  sections: [{ heading: 'Search & find', level: 1, paragraphs: ['Three people.'], quotes: [quote] }],
};
const textOf = async (bytes: Uint8Array) => (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value;

test('Markdown has the heading, the quote as a quote, and who said it', () => {
  expect(reportAsMarkdown(report)).toBe(`# Notebooks\\: quotes

1 quote\\. 2 were kept back\\.

## Search \\& find

Three people\\.

**The wish**

_What is hardest?_

> Finding
> it \\<again\\>
>
> — Person 3

Search · Find
`);
});

test('whatever people wrote, no line of it begins markup or holds a tag', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const given = { ...report, sections: [{ ...report.sections[0]!, quotes: [{ ...quote, text, title: text }] }] };
      const body = reportAsMarkdown(given).split('Three people\\.')[1]!;
      expect(body).not.toMatch(/(?<!\\)[<[`]/);
      for (const line of body.split('\n')) expect(line).not.toMatch(/^(?:#|-|\+|\d+[.)]|=)/);
    }),
  );
});

test('a Word document holds every text, and opens whatever characters are in it', async () => {
  const odd = { ...quote, text: 'bell \u0007 and 😀' };
  const given = { ...report, sections: [{ ...report.sections[0]!, quotes: [quote, odd] }] };
  const text = await textOf(await reportAsDocx(given));
  for (const part of [
    'Search & find',
    'The wish',
    'What is hardest?',
    '“Finding',
    'it <again>”',
    '— Person 3',
    'Search · Find',
    '😀',
  ]) {
    expect(text).toContain(part);
  }
  expect(text).not.toContain('\u0007');
});
