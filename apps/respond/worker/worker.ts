import { KEPT_FOR, KEPT_PAGES, keptUnder } from '../src/kept/kept-pages.js';

/**
 * Opens surveys again when there is no connection. It answers for /s/ alone, asks the server first, and keeps nothing by
 * itself: each page keeps itself with its script (keep-page.ts), so a new release is what the next connected visit brings.
 */
declare const self: ServiceWorkerGlobalScope;

/** Whoever has a kept page waits this long for a newer one. */
const PATIENCE_MS = 8_000;

self.addEventListener('install', () => void self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (request.mode === 'navigate') event.respondWith(page(request));
  else if (pathname.startsWith('/s/assets/')) event.respondWith(script(request));
});

const script = async (request: Request): Promise<Response> =>
  (await caches.match(request, { cacheName: KEPT_PAGES })) ?? fetch(request);

async function page(request: Request): Promise<Response> {
  const cache = await caches.open(KEPT_PAGES);
  const kept = await keptPage(cache, request.url);
  if (!kept) return fetch(request);
  const late = new Promise<Response>((resolve) => setTimeout(resolve, PATIENCE_MS, kept));
  const fresh = fetch(request).then(
    async (answer) => {
      if (answer.status === 404) await cache.delete(keptUnder(request.url));
      return answer.status >= 500 ? kept : answer;
    },
    () => kept,
  );
  return Promise.race([fresh, late]);
}

/** None when the address asks for somebody else's answers. */
async function keptPage(cache: Cache, address: string): Promise<Response | undefined> {
  const kept = await cache.match(keptUnder(address));
  const asked = new URL(address).searchParams.get('r')?.toLowerCase();
  return asked === undefined || asked === kept?.headers.get(KEPT_FOR) ? kept : undefined;
}
