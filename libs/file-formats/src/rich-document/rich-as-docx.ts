import type * as Docx from 'docx';
import { plainText } from '../report/plain-text.js';
import type { RichBlock, RichDocument, RichItem, RichParagraph, RichRun } from './rich-document.js';

const FONT = 'Calibri';
const FIXED_FONT = 'Consolas';
const HALF_POINTS = 22;
const STEP_TWIPS = 360;
const QUIET = '7a4a00';
const DEEPEST_LEVEL = 8;
const BULLETS = 'bullets';
const DEEPEST_HEADING = 6;

/** A page as a Word document, with headings that its outline shows and lists and tables of its own. */
export async function richAsDocx({ title, blocks }: RichDocument): Promise<Uint8Array> {
  // Large, and wanted by few: loaded when it is.
  const docx = await import('docx');
  const { Document, HeadingLevel, Packer, Paragraph } = docx;
  const document = new Document({
    title: plainText(title),
    styles: { default: { document: { run: { font: FONT, size: HALF_POINTS } } } },
    numbering: { config: [bullets(docx), ...orders(blocks).map((order) => numbers(docx, order))] },
    sections: [
      {
        children: [
          new Paragraph({ text: plainText(title), heading: HeadingLevel.TITLE }),
          ...blocks.flatMap((block) => written(docx, block)),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

function written(docx: typeof Docx, block: RichBlock): Docx.FileChild[] {
  const { BorderStyle, HeadingLevel, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } = docx;
  switch (block.kind) {
    case 'heading': {
      const level = Math.min(block.level, DEEPEST_HEADING);
      const heading = HeadingLevel[`HEADING_${level}` as 'HEADING_1'];
      return [new Paragraph({ heading, keepNext: true, children: runsOf(docx, block.runs) })];
    }
    case 'rule':
      return [new Paragraph({ border: { bottom: { style: BorderStyle.SINGLE, size: 6, color: 'bbbbbb' } } })];
    case 'table': {
      const row = (cells: readonly string[], tableHeader: boolean) =>
        new TableRow({
          cantSplit: true,
          ...(tableHeader ? { tableHeader } : {}),
          children: cells.map(
            (text) =>
              new TableCell({
                children: [new Paragraph({ children: [new TextRun({ text: plainText(text), bold: tableHeader })] })],
              }),
          ),
        });
      const rows = block.rows.map((cells, at) => row(cells, at === 0));
      const caption = new TextRun({ text: plainText(block.caption), bold: true });
      return [
        new Paragraph({ children: [caption], keepNext: true, spacing: { before: 160, after: 60 } }),
        new Table({ width: { size: 100, type: WidthType.PERCENTAGE }, rows }),
        new Paragraph(''),
      ];
    }
    case 'paragraph':
      return [paragraph(docx, block)];
  }
}

function paragraph(docx: typeof Docx, { runs, quoteDepth, item }: RichParagraph): Docx.Paragraph {
  const { BorderStyle, Paragraph } = docx;
  const deep = quoteDepth + (item ? item.level + 1 : 0);
  const isListed = item?.isFirst === true;
  return new Paragraph({
    children: runsOf(docx, runs),
    spacing: { after: item ? 40 : 120 },
    ...(isListed ? { numbering: { reference: referenceOf(item), level: Math.min(item.level, DEEPEST_LEVEL) } } : {}),
    ...(deep > 0 && !isListed ? { indent: { left: STEP_TWIPS * deep } } : {}),
    ...(quoteDepth > 0 ? { border: { left: { style: BorderStyle.SINGLE, size: 12, space: 8, color: 'bbbbbb' } } } : {}),
  });
}

function runsOf(docx: typeof Docx, runs: readonly RichRun[]): Docx.ParagraphChild[] {
  const { ExternalHyperlink, TextRun } = docx;
  return runs
    .map(({ text, bold, italic, strike, code, quiet, href }) => {
      const lines = plainText(text)
        .split(/\r\n|\r|\n/)
        .map(
          (line, at) =>
            new TextRun({
              text: line,
              ...{ bold, italics: italic, strike },
              ...(at > 0 ? { break: 1 } : {}),
              ...(code ? { font: FIXED_FONT } : {}),
              ...(quiet ? { color: QUIET } : {}),
              ...(href ? { style: 'Hyperlink' } : {}),
            }),
        );
      return href ? new ExternalHyperlink({ children: lines, link: href }) : lines;
    })
    .flat();
}

const referenceOf = ({ order }: RichItem): string => (order ? `numbers-${order.list}` : BULLETS);

/** Each numbered list once. */
function orders(blocks: readonly RichBlock[]): { readonly list: number; readonly start: number }[] {
  const found = blocks.flatMap((block) => (block.kind === 'paragraph' ? (block.item?.order ?? []) : []));
  return [...new Map(found.map((order) => [order.list, order])).values()];
}

const LEVELS = Array.from({ length: DEEPEST_LEVEL + 1 }, (_, level) => level);
const style = (level: number) => ({
  paragraph: { indent: { left: STEP_TWIPS * (level + 1), hanging: STEP_TWIPS } },
});

const bullets = ({ LevelFormat }: typeof Docx) => ({
  reference: BULLETS,
  levels: LEVELS.map((level) => ({ level, format: LevelFormat.BULLET, text: '•', style: style(level) })),
});

const numbers = ({ LevelFormat }: typeof Docx, { list, start }: { readonly list: number; readonly start: number }) => ({
  reference: `numbers-${list}`,
  levels: LEVELS.map((level) => ({
    ...{ level, start, format: LevelFormat.DECIMAL, text: `%${level + 1}.`, style: style(level) },
  })),
});
