import { renderToString } from 'preact-render-to-string';
import { App } from './App.js';
import type { PageData } from './page-data.js';
import styles from './styles.css?inline';
import { directionOf } from './words/words.js';

export type { PageData } from './page-data.js';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => ENTITIES[character]!);
/** No text in it can end the script element or begin a comment. */
const embedded = (data: unknown): string =>
  JSON.stringify(data)
    .replace(/</g, '\\u003c')
    .replace(/\u2028|\u2029/g, ' ');

const head = (title: string, script: string): string => `<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer"><title>${escaped(title)}</title><style>${styles}</style>
<script type="module" src="${escaped(script)}"></script>`;

/** An empty page in which the builder shows what it edits. */
export const renderPreview = (script: string): string =>
  `<!doctype html><html lang="en"><head>${head('Preview', script)}</head><body><div id="app"></div></body></html>`;

/** The whole page as it reads before its script has arrived. @param script - Address of the built client. */
export function renderPage(data: PageData, script: string): string {
  const { language, definition } = data;
  return `<!doctype html>
<html lang="${escaped(language)}" dir="${directionOf(language)}">
<head>${head(definition.title, script)}</head>
<body><div id="app">${renderToString(<App data={data} />)}</div>
<script type="application/json" id="data">${embedded(data)}</script></body></html>`;
}
