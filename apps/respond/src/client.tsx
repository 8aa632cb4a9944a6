import { hydrate, render } from 'preact';
import { App } from './App.js';
import type { PageData } from './page-data.js';

const app = document.getElementById('app')!;
const embedded = document.getElementById('data')?.textContent;

if (embedded) {
  hydrate(<App data={JSON.parse(embedded) as PageData} />, app);
} else {
  // The preview: the builder sends what it shows, again with every edit.
  window.addEventListener(
    'message',
    ({ origin, data }: MessageEvent<{ readonly preview?: PageData; readonly key?: number }>) => {
      if (origin !== window.location.origin || !data.preview) return;
      render(<App key={data.key} data={data.preview} />, app);
    },
  );
  window.parent.postMessage({ previewReady: true }, window.location.origin);
}
