import { clockTime, type CodeLook } from '@needfinder/domain';
import { escapeXml } from '../workbook/cell-xml.js';
import {
  type CodedTranscript,
  type CodedTurn,
  codeFacts,
  codeWords,
  markedRuns,
  type TranscriptCode,
  type TranscriptMark,
  type TranscriptMemo,
} from './coded-transcript.js';

const STYLE = `body{font:11pt/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#111}
h1{font-size:18pt}h2{font-size:14pt;margin-top:2rem}p{margin:.2rem 0;white-space:pre-wrap}
section.turn{display:grid;grid-template-columns:minmax(0,1fr) 15rem;gap:0 1.5rem;margin:.6rem 0;break-inside:avoid}
.who,.quiet{color:#595959;font-size:90%}.who{font-weight:600;grid-column:1/-1}.asks{color:#595959}.said{line-height:2}
aside,.memo{font-size:85%}aside p{margin:0 0 .25rem}sup{font-weight:700;line-height:0}
.memo{border-left:3px solid #bbb;padding-left:.5rem}.noted{background:#f3f3f3}.guide{margin-left:1.5rem}
@media(max-width:40rem){section.turn{grid-template-columns:1fr}}@page{margin:2cm}`;
/** Lines under one another, as many as can be told apart. */
const MOST_LINES = 4;

/** A conversation as a page without scripts that prints well: each code of a passage draws a line, its codes stand beside. */
export function transcriptAsHtml({ title, lead, memos, turns, codes }: CodedTranscript): string {
  const paragraphs = (texts: readonly string[]) => texts.map((text) => `<p>${escapeXml(text)}</p>`).join('');
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escapeXml(title)}</title><style>${STYLE}</style></head><body><h1>${escapeXml(title)}</h1>
${paragraphs(lead)}${memos.map(memoHtml).join('')}
${turns.map((turn) => turnHtml(turn, codes)).join('\n')}
<h2>Codes</h2>
${codes.length === 0 ? '<p>Nothing is coded here yet.</p>' : codes.map(codeHtml).join('\n')}
</body></html>
`;
}

function turnHtml(turn: CodedTurn, codes: readonly TranscriptCode[]): string {
  const { speaker, startMs, isQuestion, marks } = turn;
  const who = [speaker, startMs === null ? null : clockTime(startMs)].filter((part) => part !== null).join(' · ');
  const place = (number: number, sign: string) => `<sup style="color:${codes[number - 1]!.look.colour}">${sign}</sup>`;
  const said = markedRuns(turn).map(({ text, passages, beginning, ending, codes: numbers }) => {
    const lined = numbers
      .toReversed()
      .slice(0, MOST_LINES)
      .reduce(
        (inside, number, at) => `<span style="${line(codes[number - 1]!.look, at)}">${inside}</span>`,
        escapeXml(text),
      );
    const noted = passages.some(({ memo }) => memo) ? `<span class="noted">${lined}</span>` : lined;
    const opened = beginning.flatMap((mark) => mark.codes.map(({ number }) => place(number, `[${number}`)));
    const closed = ending.flatMap((mark) => mark.codes.toReversed().map(({ number }) => place(number, `${number}]`)));
    return opened.join('') + noted + closed.join('');
  });
  const inOrder = marks.toSorted((one, other) => one.start - other.start || one.end - other.end);
  return `<section class="turn">${who === '' ? '' : `<div class="who">${escapeXml(who)}</div>`}<p class="said${
    isQuestion ? ' asks' : ''
  }" dir="auto">${said.join('')}</p><aside>${inOrder.map((mark) => markHtml(mark, codes)).join('')}</aside></section>`;
}

function markHtml(mark: TranscriptMark, codes: readonly TranscriptCode[]): string {
  if (mark.memo) return memoHtml(mark.memo);
  const words = codeWords(codes, mark).map(escapeXml).join('<br>');
  return `<p>${words} <span class="quiet">${escapeXml(mark.coder)}</span></p>`;
}

const memoHtml = ({ author, text }: TranscriptMemo): string =>
  `<p class="memo">${escapeXml(text)} <span class="quiet">${escapeXml(author)}</span></p>`;

function codeHtml(code: TranscriptCode): string {
  const { number, label, level, look, guide, memos } = code;
  const lines = guide.map((text) => `<p class="guide">${escapeXml(text)}</p>`).join('');
  return `<div style="margin-left:${(level - 1) * 1.5}rem"><p><b>${number}</b> <span style="${line(look, 0)}">${escapeXml(
    label,
  )}</span> <span class="quiet">${codeFacts(code)}</span></p>${lines}${memos.map(memoHtml).join('')}</div>`;
}

const line = ({ colour, pattern }: CodeLook, at: number): string =>
  `text-decoration:underline ${pattern} 2px ${colour};text-underline-offset:${3 + 4 * at}px;text-decoration-skip-ink:none`;
