import type { PageData } from '@needfinder/survey';
import { documentOf } from '../document-of.js';
import { KEPT_FOR, KEPT_PAGES, keptUnder } from './kept-pages.js';

/** As strict as the server's own, which a kept page comes without. */
const POLICY = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** Keeps the open survey as it stands now, so that it opens again without a connection (worker/worker.ts). */
export async function keepPage(now: PageData): Promise<void> {
  const script = document.querySelector('script[type=module]')!.getAttribute('src')!;
  const styles = document.querySelector('style')!.textContent;
  const cache = await caches.open(KEPT_PAGES);
  const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': POLICY };
  const page = new Response(documentOf(now, { styles, script }, ''), {
    headers: { ...headers, [KEPT_FOR]: now.clientId },
  });
  await cache.put(keptUnder(location.href), page);
  if (await cache.match(script)) return;
  await cache.add(script);
  await dropUnused(cache);
}

/** What was answered leaves this device; the survey is over, or somebody else's turn. */
export async function forgetPage(): Promise<void> {
  const cache = await caches.open(KEPT_PAGES);
  await cache.delete(keptUnder(location.href));
  await dropUnused(cache);
}

/** Scripts of older releases go once no kept page needs them. */
async function dropUnused(cache: Cache): Promise<void> {
  const entries = await cache.keys();
  const isScript = ({ url }: Request) => url.endsWith('.js');
  const pages = await Promise.all(
    entries.filter((entry) => !isScript(entry)).map(async (entry) => (await cache.match(entry))?.text() ?? ''),
  );
  for (const entry of entries.filter(isScript)) {
    const { pathname } = new URL(entry.url);
    if (!pages.some((page) => page.includes(pathname))) await cache.delete(entry);
  }
}
