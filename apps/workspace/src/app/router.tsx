import { createBrowserRouter, Navigate, type RouteObject } from 'react-router';
import { ROOMS } from '../shell/rooms.js';
import { LoadingPage } from './LoadingPage.js';
import { RouteError } from './RouteError.js';

const study: RouteObject[] = [
  { index: true, element: <Navigate to="overview" replace /> },
  // Each room draws its own inner routes, so that building one room never touches this file.
  ...ROOMS.map(({ path, load }) => ({ path: `${path}/*`, lazy: load })),
];

export const routes: RouteObject[] = [
  {
    errorElement: <RouteError />,
    hydrateFallbackElement: <LoadingPage />,
    children: [
      { path: '/', lazy: () => import('../features/session/FirstPage.js') },
      { path: '/sign-in', lazy: () => import('../features/session/SignInPage.js') },
      { path: '/invite/:token', lazy: () => import('../features/session/InvitePage.js') },
      { path: '/shared/:token', lazy: () => import('../features/shares/SharedPage.js') },
      {
        path: '/w/:workspaceId',
        lazy: () => import('../shell/WorkspaceShell.js'),
        children: [
          { index: true, lazy: () => import('../features/studies/HomePage.js') },
          { path: 'settings/*', lazy: () => import('../features/settings/SettingsRoom.js') },
          { path: 's/:studyId', lazy: () => import('../shell/StudyShell.js'), children: study },
        ],
      },
      { path: '*', lazy: () => import('./NotFoundPage.js') },
    ],
  },
];

export const createRouter = () => createBrowserRouter(routes);
