import { ErrorNotice } from '@needfinder/ui';
import { Navigate } from 'react-router';
import { LoadingPage } from '../../app/LoadingPage.js';
import { useViewer } from './useViewer.js';

/** The bare address leads to one's own workspace, or to the sign-in page. */
export function Component() {
  const { viewer, error } = useViewer();
  if (viewer) return <Navigate to={`/w/${viewer.workspace.id}`} replace />;
  if (viewer === null) return <Navigate to="/sign-in" replace />;
  if (error) return <ErrorNotice error={error} />;
  return <LoadingPage />;
}
