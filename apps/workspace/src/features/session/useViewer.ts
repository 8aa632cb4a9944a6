import { useQuery } from '@apollo/client/react';
import { ViewerDocument, type ViewerQuery } from './viewer.query.generated.js';

export type Viewer = NonNullable<ViewerQuery['viewer']>;

/** Who is signed in: undefined while it loads, null when nobody is. */
export function useViewer() {
  const { data, error, refetch } = useQuery(ViewerDocument, { fetchPolicy: 'cache-first' });
  return { viewer: data?.viewer, error, refetch };
}

/** Viewers read; editors and owners also change. The server decides, this only leaves out what it would refuse. */
export function useMayEdit(): boolean {
  const { viewer } = useViewer();
  return viewer?.role === 'OWNER' || viewer?.role === 'EDITOR';
}
