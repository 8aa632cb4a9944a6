import { useApolloClient } from '@apollo/client/react';
import { useNavigate } from 'react-router';
import type { CurrentViewerFragment } from './current-viewer.fragment.generated.js';
import { ViewerDocument } from './viewer.query.generated.js';

/** Goes into the workspace after a sign-in. What was cached for nobody, or for somebody else, is dropped first. */
export function useEnter(): (viewer: CurrentViewerFragment, path: string) => Promise<void> {
  const client = useApolloClient();
  const navigate = useNavigate();
  return async (viewer, path) => {
    await client.clearStore();
    client.writeQuery({ query: ViewerDocument, data: { viewer } });
    await navigate(path, { replace: true });
  };
}
