import type { Citation, CitedChart } from './citation.model.js';
import { figureText } from './standing.js';

/** What a file or a shared page says where a page cites. */

export const KEPT_BACK = 'A quote is kept back';
export const GONE = 'What was cited here is gone';

/** What follows a citation that does not stand as it stood; null when it does. */
export function changeText({ kind, state, was, now }: Citation): string | null {
  if (state !== 'changed') return null;
  return kind === 'number' ? `was ${was} when it was cited, is ${now}` : 'changed since it was cited';
}

/** What stands in a line of words where a page cites. */
export function citedWords(citation: Citation | undefined): string {
  if (!citation || citation.state === 'gone') return `[${GONE}]`;
  if (citation.kind === 'chart') return `[Chart: ${citation.title}]`;
  return citation.quote ? `“${citation.quote}”` : `${citation.now} (${citation.title})`;
}

/** A chart as rows of a table, its head first. */
export function chartRows({ form, letter, unit, rows }: CitedChart): string[][] {
  const columns = form === 'landscape' ? ['Importance', 'Satisfaction', 'Score'] : [`Segment ${letter}`, 'All people'];
  return [
    ['Need', ...columns],
    ...rows.map(({ label, first, second, score }) => [
      label,
      figureText(unit, first),
      figureText(unit, second),
      ...(form === 'landscape' ? [score ? figureText(unit, score) : ''] : []),
    ]),
  ];
}
