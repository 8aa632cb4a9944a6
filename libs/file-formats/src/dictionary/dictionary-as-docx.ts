import type * as Docx from 'docx';
import type { AnswerTable } from '../answers/answer-table.js';
import { countAnswers } from './count-answers.js';
import { DICTIONARY_HEADER, type DictionaryEntry, dictionaryPage } from './dictionary-page.js';

/** What the columns of a table mean and how often each answer occurs, as a Word document. */
export async function* dictionaryAsDocx(table: AnswerTable): AsyncGenerator<Uint8Array> {
  // Large, and wanted by few: loaded when it is.
  const docx = await import('docx');
  const { Document, HeadingLevel, Packer, Paragraph } = docx;
  const { title, introduction, questions } = dictionaryPage(table.title, table.rowCount, await countAnswers(table));
  const document = new Document({
    title: `${title}: data dictionary`,
    sections: [
      {
        children: [
          new Paragraph({ text: `${title}: data dictionary`, heading: HeadingLevel.TITLE }),
          new Paragraph({ text: introduction }),
          ...questions.flatMap((entry) => partsOf(docx, entry)),
        ],
      },
    ],
  });
  yield new Uint8Array(await Packer.toArrayBuffer(document));
}

function partsOf(docx: typeof Docx, { heading, facts, rows }: DictionaryEntry): (Docx.Paragraph | Docx.Table)[] {
  const { HeadingLevel, Paragraph, Table, TableCell, TableRow, WidthType } = docx;
  const rowOf = (cells: readonly string[], tableHeader: boolean) =>
    new TableRow({
      ...{ tableHeader, cantSplit: true },
      children: cells.map((text) => new TableCell({ children: [new Paragraph({ text })] })),
    });
  return [
    new Paragraph({ text: heading, heading: HeadingLevel.HEADING_2, keepNext: true }),
    new Paragraph({ text: facts, keepNext: true }),
    new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      rows: [rowOf(DICTIONARY_HEADER, true), ...rows.map((row) => rowOf(row, false))],
    }),
  ];
}
