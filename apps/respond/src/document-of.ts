import type { PageData } from '@needfinder/survey';
import { directionOf } from './words/words.js';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => ENTITIES[character]!);
/** No text in it can end the script element or begin a comment. */
const embedded = (data: unknown): string => JSON.stringify(data).replace(/</g, '\\u003c');

export interface Dress {
  /** The style sheet. */
  readonly styles: string;
  /** Address of the built client. */
  readonly script: string;
}

export const headOf = (title: string, { styles, script }: Dress): string => `<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer"><title>${escaped(title)}</title><style>${styles}</style>
<script type="module" src="${escaped(script)}"></script>`;

/** The page of a survey. @param app - What it shows before its script runs, as HTML. */
export const documentOf = (data: PageData, dress: Dress, app: string): string => `<!doctype html>
<html lang="${escaped(data.language)}" dir="${directionOf(data.language)}">
<head>${headOf(data.definition.title, dress)}</head>
<body><div id="app">${app}</div>
<script type="application/json" id="data">${embedded(data)}</script></body></html>`;
