import { useMutation } from '@apollo/client/react';
import { Anchor, Button } from '@mantine/core';
import { ErrorNotice } from '@needfinder/ui';
import { useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import { LoadingPage } from '../../app/LoadingPage.js';
import type { CurrentViewerFragment } from './current-viewer.fragment.generated.js';
import { PasswordForm } from './PasswordForm.js';
import { SessionCard } from './SessionCard.js';
import { SignInWithLinkDocument } from './sign-in-with-link.mutation.generated.js';
import { useEnter } from './useEnter.js';

/** Spends a one-time link, then offers to set a password, because the link will not work a second time. */
export function LinkSignIn({ token, returnTo }: { token: string; returnTo: string }) {
  const [signIn, { error }] = useMutation(SignInWithLinkDocument);
  const [viewer, setViewer] = useState<CurrentViewerFragment>();
  const enter = useEnter();
  // React calls effects twice during development, and the link works once.
  const spent = useRef(false);

  useEffect(() => {
    if (spent.current) return;
    spent.current = true;
    signIn({ variables: { token } }).then(
      async ({ data }) => {
        if (!data) return;
        if (data.signInWithLink.user.hasPassword) await enter(data.signInWithLink, returnTo);
        else setViewer(data.signInWithLink);
      },
      () => undefined, // Shown as `error`.
    );
  }, [signIn, token, enter, returnTo]);

  if (error) {
    return (
      <SessionCard title="This link does not sign you in">
        <ErrorNotice
          error={error}
          title="The link was used already, or it is too old"
          remedy="Restart Needfinder for a new one, or sign in with your password."
        />
        <Anchor component={Link} to="/sign-in">
          Sign in with a password
        </Anchor>
      </SessionCard>
    );
  }
  if (!viewer) return <LoadingPage />;
  return (
    <SessionCard title="You are signed in" description="Set a password to come back later: the link worked only once.">
      <PasswordForm user={viewer.user} saveLabel="Set password and go on" onSaved={(saved) => enter(saved, returnTo)} />
      <Button variant="default" onClick={() => void enter(viewer, returnTo)}>
        Not now
      </Button>
    </SessionCard>
  );
}
