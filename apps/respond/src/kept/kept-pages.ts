/** The browser's cache in which the pages of begun surveys stand, each with the script that it needs. */
export const KEPT_PAGES = 'needfinder-respond';
/** Under this header a kept page says whose answers it holds. */
export const KEPT_FOR = 'needfinder-client';

/** Under which address a page is kept: a link has one, and the kiosk of that link another. */
export function keptUnder(address: string): string {
  const { origin, pathname, searchParams } = new URL(address);
  return `${origin}${pathname}${searchParams.get('kiosk') === '1' ? '?kiosk=1' : ''}`;
}
