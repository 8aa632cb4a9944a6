import { lazy, Suspense, type ComponentType } from 'react';
import { Navigate, Route, Routes } from 'react-router';
import { ROOMS, type LoadPage } from '../shell/rooms.js';
import { LoadingPage } from './LoadingPage.js';

/** The code of a page comes when the page is first opened; until then the page before it stays. */
function page(load: LoadPage): ComponentType {
  return lazy(async () => ({ default: (await load()).Component }));
}

const FirstPage = page(() => import('../features/session/FirstPage.js'));
const SignInPage = page(() => import('../features/session/SignInPage.js'));
const InvitePage = page(() => import('../features/session/InvitePage.js'));
const SharedPage = page(() => import('../features/shares/SharedPage.js'));
const WorkspaceShell = page(() => import('../shell/WorkspaceShell.js'));
const HomePage = page(() => import('../features/studies/HomePage.js'));
const SettingsRoom = page(() => import('../features/settings/SettingsRoom.js'));
const StudyShell = page(() => import('../shell/StudyShell.js'));
const NotFoundPage = page(() => import('./NotFoundPage.js'));
const rooms = ROOMS.map(({ path, load }) => ({ path, Room: page(load) }));

/** Every address. A room draws its own inner routes, so that building one room never touches this file. */
export function AppRoutes() {
  return (
    <Suspense fallback={<LoadingPage />}>
      <Routes>
        <Route path="/" element={<FirstPage />} />
        <Route path="/sign-in" element={<SignInPage />} />
        <Route path="/invite/:token" element={<InvitePage />} />
        <Route path="/shared/:token" element={<SharedPage />} />
        <Route path="/w/:workspaceId" element={<WorkspaceShell />}>
          <Route index element={<HomePage />} />
          <Route path="settings/*" element={<SettingsRoom />} />
          <Route path="s/:studyId" element={<StudyShell />}>
            <Route index element={<Navigate to="overview" replace />} />
            {rooms.map(({ path, Room }) => (
              <Route key={path} path={`${path}/*`} element={<Room />} />
            ))}
          </Route>
        </Route>
        <Route path="*" element={<NotFoundPage />} />
      </Routes>
    </Suspense>
  );
}
