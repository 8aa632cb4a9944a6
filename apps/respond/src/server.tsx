import type { PageData } from '@needfinder/survey';
import { renderToString } from 'preact-render-to-string';
import { App } from './App.js';
import { documentOf, headOf } from './document-of.js';
import styles from './styles.css?inline';

/** An empty page in which the builder shows what it edits. */
export const renderPreview = (script: string): string =>
  `<!doctype html><html lang="en"><head>${headOf('Preview', { styles, script })}</head><body><div id="app"></div></body></html>`;

/** The whole page as it reads before its script has arrived. @param script - Address of the built client. */
export const renderPage = (data: PageData, script: string): string =>
  documentOf(data, { styles, script }, renderToString(<App data={data} />));
