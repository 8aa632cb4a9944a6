import { useEffect } from 'react';
import { NavigationType, useLocation, useNavigationType } from 'react-router';

const PRODUCT = 'Needfinder';

/** Address of the page that was last announced. Arriving by a link from outside must not move the focus. */
let announcedPath: string | undefined;

/**
 * Every page calls this once. It names the browser tab and, after a navigation, moves the focus to the page's `h1`, so
 * that a screen reader says where one has arrived and Tab goes on from there.
 *
 * @param title - Where I am, from the inside out: `usePageTitle('N7 Find a past notebook', 'Needs')`.
 */
export function usePageTitle(...title: readonly (string | undefined)[]): void {
  const { pathname } = useLocation();
  const isGoingBack = useNavigationType() === NavigationType.Pop;
  const text = [...title, PRODUCT].filter(Boolean).join(' · ');

  useEffect(() => {
    document.title = text;
  }, [text]);

  useEffect(() => {
    const arrivedByNavigation = announcedPath !== undefined && announcedPath !== pathname;
    announcedPath = pathname;
    if (!arrivedByNavigation) return;
    const heading = document.querySelector<HTMLElement>('main h1');
    if (!heading) return;
    if (!heading.hasAttribute('tabindex')) heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    // Going back, the browser puts the page where it was.
    if (!isGoingBack && !window.location.hash) window.scrollTo(0, 0);
  }, [pathname, isGoingBack]);
}
