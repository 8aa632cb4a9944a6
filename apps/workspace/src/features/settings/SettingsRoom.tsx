import { Navigate, NavLink, Route, Routes } from 'react-router';
import { usePaths } from '../../app/paths.js';
import shell from '../../shell/shell.module.css';
import { AccountPage } from './AccountPage.js';
import { AppearancePage } from './AppearancePage.js';
import { FailedJobsPage } from './FailedJobsPage.js';
import { PeoplePage } from './PeoplePage.js';
import { SETTINGS_PAGES } from './settings-pages.js';
import classes from './settings.module.css';
import { TokensPage } from './TokensPage.js';

/** Settings of the workspace and of oneself. */
export function Component() {
  const paths = usePaths();
  return (
    <main id="main" className={`${shell.page} ${shell.home} ${classes.room}`}>
      <nav aria-label="Settings" className={classes.pages}>
        <ul>
          {SETTINGS_PAGES.map(({ path, title }) => (
            <li key={path}>
              <NavLink to={paths.settings(path)} className={shell.room ?? ''}>
                {title}
              </NavLink>
            </li>
          ))}
        </ul>
      </nav>
      <div>
        <Routes>
          <Route index element={<Navigate to={paths.settings()} replace />} />
          <Route path="people" element={<PeoplePage />} />
          <Route path="account" element={<AccountPage />} />
          <Route path="appearance" element={<AppearancePage />} />
          <Route path="tokens" element={<TokensPage />} />
          <Route path="failed-jobs" element={<FailedJobsPage />} />
        </Routes>
      </div>
    </main>
  );
}
