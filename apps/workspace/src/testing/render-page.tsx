import { ApolloClient } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { ThemeProvider } from '@needfinder/ui';
import { configure, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { MemoryRouter, Route, Routes, useLocation } from 'react-router';
import { createCache } from '../app/cache.js';
import { createSchemaLink, noEvents, type Answers } from './schema-link.js';

// A busy machine is slow, and a slow answer is not a wrong one.
configure({ asyncUtilTimeout: 4_000 });

interface PageOptions {
  /** The address the page is opened at. */
  readonly path?: string;
  /** The route pattern it stands on, for pages that read parameters. */
  readonly route?: string;
  readonly answers?: Answers;
}

const STUDY_ROUTE = '/w/:workspaceId/s/:studyId/*';
const STUDY_PATH = '/w/w1/s/s1/overview';

/** Draws a page as the app does, with the api's answers given by the test. Other addresses show as "at /the/address". */
export function renderPage(
  page: ReactNode,
  { path = STUDY_PATH, route = STUDY_ROUTE, answers = {} }: PageOptions = {},
) {
  const client = new ApolloClient({
    cache: createCache(),
    link: createSchemaLink({ jobUpdated: noEvents, studyChanged: noEvents, viewer: VIEWER, ...answers }),
    defaultOptions: { watchQuery: { fetchPolicy: 'cache-and-network', nextFetchPolicy: 'cache-first' } },
  });
  const screen = render(
    <ThemeProvider env="test">
      <ApolloProvider client={client}>
        <MemoryRouter initialEntries={[path]}>
          <Routes>
            <Route path={route} element={page} />
            <Route path="*" element={<Elsewhere />} />
          </Routes>
        </MemoryRouter>
      </ApolloProvider>
    </ThemeProvider>,
  );
  return { ...screen, client, user: userEvent.setup() };
}

function Elsewhere() {
  const { pathname, search } = useLocation();
  return (
    <p>
      at {pathname}
      {search}
    </p>
  );
}

/** An owner, who may do everything. */
export const VIEWER = {
  role: 'OWNER',
  user: { id: 'u1', name: 'Ada Vogel', email: 'ada@example.org', hasPassword: true },
  workspace: { id: 'w1', name: 'Lab', members: [], invites: [] },
  workspaces: [{ id: 'w1', name: 'Lab' }],
};
