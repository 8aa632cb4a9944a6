import { ApolloProvider } from '@apollo/client/react';
import { ThemeProvider } from '@needfinder/ui';
import { useState } from 'react';
import { BrowserRouter } from 'react-router';
import { createApiClient } from './api-client.js';
import { AppRoutes } from './AppRoutes.js';
import { connection } from './connection.js';
import { PageBoundary } from './PageBoundary.js';
import { signInPath } from './return-path.js';

/** A full load: nothing that was read while signed in may stay in memory. */
function goToSignIn(): void {
  const { pathname, search, hash } = window.location;
  if (pathname !== '/sign-in') window.location.assign(signInPath(pathname + search + hash));
}

/** The providers every page stands in. */
export function App() {
  const [client] = useState(() => createApiClient({ connection, onSignedOut: goToSignIn }));
  return (
    <ThemeProvider>
      <PageBoundary>
        <ApolloProvider client={client}>
          <BrowserRouter>
            <AppRoutes />
          </BrowserRouter>
        </ApolloProvider>
      </PageBoundary>
    </ThemeProvider>
  );
}
