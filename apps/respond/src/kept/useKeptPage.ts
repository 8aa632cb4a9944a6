import type { PageData } from '@needfinder/survey';
import { useEffect } from 'preact/hooks';
import { forgetPage, keepPage } from './keep-page.js';

const REST_MS = 500;

/**
 * Keeps the survey on this device while it is being answered, and forgets it at the end.
 *
 * @param now - The page as it is to open again, with what was answered so far.
 */
export function useKeptPage(now: PageData): void {
  const { token, ended, isOpen } = now;
  useEffect(() => {
    // Browsers have no cache on plain http, and in some private windows.
    if (token === null || !('caches' in window)) return undefined;
    if (ended) return void forgetPage().catch(() => undefined);
    if (!isOpen) return undefined;
    const timer = setTimeout(() => void keepPage(now).catch(() => undefined), REST_MS);
    return () => clearTimeout(timer);
  }, [now, token, ended, isOpen]);
}
