import { clockTime, type CodeLook, type LinePattern } from '@needfinder/domain';
import type * as Docx from 'docx';
import { plainText } from '../report/plain-text.js';
import {
  type CodedTranscript,
  type CodedTurn,
  codeFacts,
  markedRuns,
  type TranscriptCode,
} from './coded-transcript.js';
import { MarginComments } from './margin-comments.js';

const QUIET = '595959';
const FONT = 'Calibri';
const HALF_POINTS = 22;
const LEVEL_TWIPS = 280;
/** How much of a colour is left under words, so that these stay readable. */
const TINT = 0.18;
const LINES = { solid: 'single', dashed: 'dash', dotted: 'dotted', double: 'double' } as const satisfies Record<
  LinePattern,
  string
>;

/**
 * A conversation as a Word document. Coded passages stand between the numbers of their codes, are tinted in the colour of
 * the longest and underlined in colour and line of the shortest of them; codes and memos are comments in the margin, by
 * who coded and wrote; the codes with what they mean follow at the end.
 */
export async function transcriptAsDocx(transcript: CodedTranscript): Promise<Uint8Array> {
  // Large, and wanted by few: loaded when it is.
  const docx = await import('docx');
  const { Document, HeadingLevel, Packer, Paragraph, TextRun } = docx;
  const { title, lead, memos, turns, codes, madeAt } = transcript;
  const margin = new MarginComments(docx, codes, madeAt);
  const heading = margin.around([new TextRun(plainText(title))], memos);
  const children = [
    new Paragraph({ children: heading, heading: HeadingLevel.TITLE }),
    ...lead.map((text) => new Paragraph({ text: plainText(text), spacing: { after: 120 } })),
    ...turns.flatMap((turn) => turnParagraphs(docx, turn, { codes, margin })),
    new Paragraph({ text: 'Codes', heading: HeadingLevel.HEADING_1, spacing: { before: 480 } }),
    ...(codes.length === 0 ? [new Paragraph('Nothing is coded here yet.')] : []),
    ...codes.flatMap((code) => codeParagraphs(docx, code, margin)),
  ];
  const document = new Document({
    title: plainText(title),
    comments: { children: margin.comments },
    styles: { default: { document: { run: { font: FONT, size: HALF_POINTS } } } },
    sections: [{ children }],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

interface Drawn {
  readonly codes: readonly TranscriptCode[];
  readonly margin: MarginComments;
}

function turnParagraphs(docx: typeof Docx, turn: CodedTurn, { codes, margin }: Drawn): Docx.Paragraph[] {
  const { Paragraph, TextRun } = docx;
  const lookOf = (number: number) => codes[number - 1]!.look;
  const place = (number: number, sign: string) =>
    new TextRun({ text: sign, superScript: true, bold: true, color: hexOf(lookOf(number).colour) });
  const said = markedRuns(turn).flatMap(({ text, beginning, ending, codes: numbers }) => [
    ...beginning.flatMap((mark) => [
      margin.begin(mark),
      ...mark.codes.map(({ number }) => place(number, `[${number} `)),
    ]),
    ...lines(plainText(text)).map(
      (words, at) =>
        new TextRun({
          text: words,
          ...(at > 0 ? { break: 1 } : {}),
          ...(numbers.length > 0 ? underCodes(lookOf(numbers[0]!), lookOf(numbers.at(-1)!)) : {}),
          ...(turn.isQuestion ? { color: QUIET } : {}),
        }),
    ),
    ...ending.flatMap((mark) => [
      ...mark.codes.toReversed().map(({ number }) => place(number, ` ${number}]`)),
      ...margin.end(mark),
    ]),
  ]);
  const who = [turn.speaker, turn.startMs === null ? null : clockTime(turn.startMs)].filter((part) => part !== null);
  return [
    ...(who.length === 0
      ? []
      : [
          new Paragraph({
            children: [new TextRun({ text: plainText(who.join(' · ')), bold: true, color: QUIET })],
            keepNext: true,
            spacing: { before: 160 },
          }),
        ]),
    new Paragraph({ children: said, spacing: { after: 60 } }),
  ];
}

function codeParagraphs(docx: typeof Docx, code: TranscriptCode, margin: MarginComments): Docx.Paragraph[] {
  const { Paragraph, TextRun } = docx;
  const { number, label, level, look, guide, memos } = code;
  const indent = { left: LEVEL_TWIPS * (level - 1) };
  const name = [new TextRun({ text: plainText(label), ...underCodes(look, look) })];
  return [
    new Paragraph({
      ...{ indent, keepNext: true, spacing: { before: 160 } },
      children: [
        new TextRun({ text: `${number}  `, bold: true }),
        ...margin.around(name, memos),
        new TextRun({ text: `  ${codeFacts(code)}`, color: QUIET }),
      ],
    }),
    ...guide.map((text) => new Paragraph({ text: plainText(text), indent: { left: indent.left + LEVEL_TWIPS } })),
  ];
}

const underCodes = (longest: CodeLook, shortest: CodeLook): Pick<Docx.IRunOptions, 'shading' | 'underline'> => ({
  shading: { type: 'clear', color: 'auto', fill: tinted(longest.colour) },
  underline: { type: LINES[shortest.pattern], color: hexOf(shortest.colour) },
});

const lines = (text: string): string[] => text.split(/\r\n|\r|\n/);
const hexOf = (colour: string): string => colour.slice(1);

/** A colour on white paper, thinned. */
function tinted(colour: string): string {
  const parts = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return parts.map((part) => (255 - Math.round((255 - part) * TINT)).toString(16).padStart(2, '0')).join('');
}
