import { ApolloProvider } from '@apollo/client/react';
import { ThemeProvider } from '@needfinder/ui';
import { useState } from 'react';
import { RouterProvider } from 'react-router/dom';
import { createApiClient } from './api-client.js';
import { connection } from './connection.js';
import { signInPath } from './return-path.js';
import { createRouter } from './router.js';

/** The providers every page stands in. */
export function App() {
  const [{ router, client }] = useState(() => {
    const router = createRouter();
    const client = createApiClient({
      connection,
      onSignedOut: () => {
        const { pathname, search, hash } = router.state.location;
        if (pathname !== '/sign-in') void router.navigate(signInPath(pathname + search + hash), { replace: true });
      },
    });
    return { router, client };
  });
  return (
    <ThemeProvider>
      <ApolloProvider client={client}>
        <RouterProvider router={router} />
      </ApolloProvider>
    </ThemeProvider>
  );
}
