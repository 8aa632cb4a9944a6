import { Navigate, useSearchParams } from 'react-router';
import { LoadingPage } from '../../app/LoadingPage.js';
import { safeReturnPath } from '../../app/return-path.js';
import { usePageTitle } from '../../shell/usePageTitle.js';
import { LinkSignIn } from './LinkSignIn.js';
import { PasswordSignIn } from './PasswordSignIn.js';
import { useViewer } from './useViewer.js';

/** `/sign-in` asks for a password; `/sign-in?link=…` spends a one-time link. Both lead to where the caller wanted to go. */
export function Component() {
  usePageTitle('Sign in');
  const [search] = useSearchParams();
  const returnTo = safeReturnPath(search.get('return'));
  const link = search.get('link');
  if (link) return <LinkSignIn token={link} returnTo={returnTo} />;
  return <SignInUnlessSignedIn returnTo={returnTo} />;
}

function SignInUnlessSignedIn({ returnTo }: { returnTo: string }) {
  const { viewer, error } = useViewer();
  if (viewer) return <Navigate to={returnTo} replace />;
  if (viewer === undefined && !error) return <LoadingPage />;
  return <PasswordSignIn returnTo={returnTo} />;
}
