import { DEEPEST_HEADING, type Report, type ReportQuote } from './report.js';

/** Everything that begins or makes markup, in the line or at its start. */
const MARKUP = /[\\`*_{}[\]<>()#+\-.!|~&:@=]/g;

/** A report as Markdown (CommonMark); words of people stay words, whatever is in them. */
export function reportAsMarkdown({ title, lead, sections }: Report): string {
  const blocks = [
    `# ${inline(title)}`,
    ...lead.map(inline),
    ...sections.flatMap(({ heading, level, paragraphs, quotes }) => [
      `${'#'.repeat(Math.min(level + 1, DEEPEST_HEADING))} ${inline(heading)}`,
      ...paragraphs.map(inline),
      ...quotes.map(quoteBlock),
    ]),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function quoteBlock({ title, asked, text, attribution, note, codes }: ReportQuote): string {
  const lines = text.split(/\r\n|\r|\n/).map((line) => `> ${inline(line)}`.trimEnd());
  return [
    title && `**${inline(title)}**`,
    asked && `_${inline(asked)}_`,
    [...lines, ...(attribution ? ['>', `> — ${inline(attribution)}`] : [])].join('\n'),
    inline(codes.join(' · ')),
    note && inline(note),
  ]
    .filter(Boolean)
    .join('\n\n');
}

const inline = (text: string): string => text.replaceAll(/\s+/g, ' ').trim().replaceAll(MARKUP, '\\$&');
