import { useMutation } from '@apollo/client/react';
import { Button, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { ErrorNotice } from '@needfinder/ui';
import type { FormEvent } from 'react';
import { SessionCard } from './SessionCard.js';
import { SignInDocument } from './sign-in.mutation.generated.js';
import { useEnter } from './useEnter.js';

/** The form keeps what was typed when the sign-in is refused. */
export function PasswordSignIn({ returnTo }: { returnTo: string }) {
  const [signIn, { loading, error }] = useMutation(SignInDocument);
  const enter = useEnter();

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const input = { email: String(form.get('email')).trim(), password: String(form.get('password')) };
    try {
      const { data } = await signIn({ variables: { input } });
      if (data) await enter(data.signIn, returnTo);
    } catch {
      // Shown below the form as `error`.
    }
  };
  return (
    <SessionCard title="Sign in to Needfinder">
      <form onSubmit={(event) => void submit(event)}>
        <Stack>
          <TextInput label="E-mail" name="email" type="email" autoComplete="username" required autoFocus />
          <PasswordInput label="Password" name="password" autoComplete="current-password" required />
          {error ? <ErrorNotice error={error} title="You are not signed in" /> : null}
          <Button type="submit" loading={loading}>
            Sign in
          </Button>
        </Stack>
      </form>
      <Text size="sm" className="nf-light">
        No password yet? The terminal where Needfinder was started shows a one-time link for the owner; everybody else
        is invited by the owner.
      </Text>
    </SessionCard>
  );
}
