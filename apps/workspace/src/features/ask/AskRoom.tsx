import { LinesSkeleton } from '@needfinder/ui';
import { lazy, Suspense, useEffect, useRef } from 'react';
import { NavLink, Route, Routes, useLocation } from 'react-router';
import { usePaths } from '../../app/paths.js';
import classes from './ask.module.css';
import { SearchPage } from '../searches/SearchPage.js';

const CodeTablePage = lazy(() => import('../code-tables/CodeTablePage.js'));
const CodePairsPage = lazy(() => import('../code-tables/CodePairsPage.js'));
const SaturationPage = lazy(() => import('../code-tables/SaturationPage.js'));
const QuotesPage = lazy(() => import('../quotes/QuotesPage.js'));

/** What one asks of what people said, and of how it was coded. */
export function Component() {
  const paths = usePaths();
  const { pathname } = useLocation();
  const nav = useRef<HTMLElement>(null);
  // On a phone not all of them fit: the one that is open is in sight.
  useEffect(() => {
    const open = nav.current?.querySelector('[aria-current]');
    nav.current?.scrollTo?.({ left: open instanceof HTMLElement ? open.offsetLeft - nav.current.offsetLeft - 16 : 0 });
  }, [pathname]);
  const pages = [
    { to: paths.search(), title: 'Search' },
    { to: paths.codeTable(), title: 'Who speaks of what' },
    { to: paths.codePairs(), title: 'What comes together' },
    { to: paths.saturation(), title: 'Saturation' },
    { to: paths.quotes(), title: 'Quotes' },
  ];
  return (
    <>
      <nav ref={nav} className={classes.pages} aria-label="Questions">
        {pages.map(({ to, title }) => (
          <NavLink key={to} to={to} end>
            {title}
          </NavLink>
        ))}
      </nav>
      <Suspense fallback={<LinesSkeleton lines={12} what="answer" />}>
        <Routes>
          <Route index element={<SearchPage />} />
          <Route path="attributes" element={<CodeTablePage />} />
          <Route path="together" element={<CodePairsPage />} />
          <Route path="saturation" element={<SaturationPage />} />
          <Route path="quotes" element={<QuotesPage />} />
        </Routes>
      </Suspense>
    </>
  );
}
