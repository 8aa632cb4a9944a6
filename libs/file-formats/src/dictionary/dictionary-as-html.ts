import type { AnswerTable } from '../answers/answer-table.js';
import { escapeXml } from '../workbook/cell-xml.js';
import { countAnswers } from './count-answers.js';
import { DICTIONARY_HEADER, type DictionaryEntry, dictionaryPage } from './dictionary-page.js';

const STYLE = `body{font:11pt/1.4 system-ui,sans-serif;max-width:48rem;margin:2rem auto;padding:0 1rem;color:#111}
h1{font-size:18pt}h2{font-size:12pt;margin:1.5rem 0 .2rem}p{margin:.2rem 0}.facts{color:#555}
table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.15rem .5rem;border-bottom:1px solid #ccc}
td:last-child,th:last-child{text-align:right}section{break-inside:avoid}@page{margin:2cm}`;

/** What the columns of a table mean and how often each answer occurs, as a page without scripts that prints well. */
export async function* dictionaryAsHtml(table: AnswerTable): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  const { title, introduction, questions } = dictionaryPage(table.title, table.rowCount, await countAnswers(table));
  yield encoder.encode(
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escapeXml(title)}: data dictionary</title>` +
      `<style>${STYLE}</style></head><body><h1>${escapeXml(title)}: data dictionary</h1><p>${introduction}</p>`,
  );
  for (const entry of questions) yield encoder.encode(sectionOf(entry));
  yield encoder.encode('</body></html>\n');
}

function sectionOf({ heading, facts, rows }: DictionaryEntry): string {
  const cells = (tag: 'td' | 'th', row: readonly string[]) =>
    `<tr>${row.map((cell) => `<${tag}>${escapeXml(cell)}</${tag}>`).join('')}</tr>`;
  const body = rows.map((row) => cells('td', row)).join('');
  return (
    `<section><h2>${escapeXml(heading)}</h2><p class="facts">${escapeXml(facts)}</p>` +
    `<table><thead>${cells('th', DICTIONARY_HEADER)}</thead><tbody>${body}</tbody></table></section>`
  );
}
