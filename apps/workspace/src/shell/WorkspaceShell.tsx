import { ErrorNotice } from '@needfinder/ui';
import { Navigate, Outlet, useLocation, useParams } from 'react-router';
import { LoadingPage } from '../app/LoadingPage.js';
import { Component as NotFoundPage } from '../app/NotFoundPage.js';
import { signInPath } from '../app/return-path.js';
import { useViewer } from '../features/session/useViewer.js';
import { ConnectionBanner } from './ConnectionBanner.js';
import classes from './shell.module.css';
import { TopBar } from './TopBar.js';

/** Around everything that needs an account: the top bar, and the way back to the sign-in page. */
export function Component() {
  const { workspaceId } = useParams();
  const { viewer, error } = useViewer();
  const { pathname, search, hash } = useLocation();

  if (viewer === null) return <Navigate to={signInPath(pathname + search + hash)} replace />;
  if (!viewer) return error ? <ErrorNotice error={error} /> : <LoadingPage />;
  if (viewer.workspaces.every(({ id }) => id !== workspaceId)) return <NotFoundPage />;
  return (
    <>
      <a href="#main" className={classes.skip}>
        Skip to the page
      </a>
      <TopBar viewer={viewer} />
      <ConnectionBanner />
      <Outlet />
    </>
  );
}
