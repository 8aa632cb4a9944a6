import type * as Docx from 'docx';
import { plainText } from './plain-text.js';
import { DEEPEST_HEADING, type Report, type ReportQuote } from './report.js';

const QUOTE_INDENT_TWIPS = 360;
const QUIET = '595959';

/** A report as a Word document, with headings that its outline shows. */
export async function reportAsDocx({ title, lead, sections }: Report): Promise<Uint8Array> {
  // Large, and wanted by few: loaded when it is.
  const docx = await import('docx');
  const { Document, HeadingLevel, Packer, Paragraph } = docx;
  const levels = [1, 2, 3, 4, 5, 6].map((level) => HeadingLevel[`HEADING_${level}` as 'HEADING_1']);
  const document = new Document({
    title: plainText(title),
    sections: [
      {
        children: [
          new Paragraph({ text: plainText(title), heading: HeadingLevel.TITLE }),
          ...lead.map((text) => new Paragraph({ text: plainText(text), spacing: { after: 120 } })),
          ...sections.flatMap(({ heading, level, paragraphs, quotes }) => [
            new Paragraph({
              text: plainText(heading),
              heading: levels[Math.min(level, DEEPEST_HEADING) - 1]!,
              keepNext: true,
              spacing: { before: 240, after: 80 },
            }),
            ...paragraphs.map((text) => new Paragraph({ text: plainText(text), spacing: { after: 80 } })),
            ...quotes.flatMap((quote) => quoteParagraphs(docx, quote)),
          ]),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

function quoteParagraphs(
  docx: typeof Docx,
  { title, asked, text, attribution, note, codes }: ReportQuote,
): Docx.Paragraph[] {
  const { Paragraph, TextRun } = docx;
  const indent = { left: QUOTE_INDENT_TWIPS };
  const line = (run: Docx.IRunOptions, more: Docx.IParagraphOptions = {}) =>
    new Paragraph({ children: [new TextRun(run)], indent, ...more });
  const lines = plainText(text).split(/\r\n|\r|\n/);
  return [
    ...(title ? [line({ text: plainText(title), bold: true }, { keepNext: true, spacing: { before: 120 } })] : []),
    ...(asked ? [line({ text: plainText(asked), color: QUIET }, { keepNext: true })] : []),
    ...lines.map((words, at) => line({ text: (at === 0 ? '“' : '') + words + (at === lines.length - 1 ? '”' : '') })),
    ...(attribution ? [line({ text: `— ${plainText(attribution)}`, color: QUIET })] : []),
    ...(codes.length > 0 ? [line({ text: plainText(codes.join(' · ')), color: QUIET })] : []),
    ...(note ? [line({ text: plainText(note), italics: true })] : []),
    new Paragraph({ text: '', spacing: { after: 60 } }),
  ];
}
