import { hydrate, render } from 'preact';
import { type PageData, seedOf } from '@needfinder/survey';
import { App } from './App.js';
import { newId } from './new-id.js';
import { tellHeight } from './tell-height.js';

const app = document.getElementById('app')!;
const embedded = document.getElementById('data')?.textContent;

if (embedded) {
  const data = JSON.parse(embedded) as PageData;
  // What is opened again without a connection was not drawn by the server; on a kiosk it is somebody else who opens it.
  if (data.isKiosk) restart();
  else if (app.firstChild) hydrate(<App data={data} />, app);
  else render(<App data={data} />, app);
  tellHeight(app);
  void navigator.serviceWorker?.register('/s/worker.js').catch(() => undefined);

  /** The next person is somebody else: with an id, and so an order, of their own. It works without a connection. */
  function restart(): void {
    const clientId = newId();
    const next = { ...data, clientId, seed: seedOf(clientId), answers: {}, page: null, ended: null };
    render(<App key={clientId} data={next} onRestart={restart} />, app);
    window.scrollTo(0, 0);
  }
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
