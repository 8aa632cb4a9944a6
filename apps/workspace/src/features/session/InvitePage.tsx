import { useMutation } from '@apollo/client/react';
import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { ErrorNotice } from '@needfinder/ui';
import type { FormEvent } from 'react';
import { useParams } from 'react-router';
import { usePageTitle } from '../../shell/usePageTitle.js';
import { AcceptInviteDocument } from './accept-invite.mutation.generated.js';
import { MINIMUM_PASSWORD_LENGTH } from './password-rule.js';
import { SessionCard } from './SessionCard.js';
import { useEnter } from './useEnter.js';

/** What an invite link opens: name, e-mail and password, then the workspace. */
export function Component() {
  usePageTitle('Join a workspace');
  const { token = '' } = useParams();
  const [accept, { loading, error }] = useMutation(AcceptInviteDocument);
  const enter = useEnter();

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const input = {
      token,
      name: String(form.get('name')).trim(),
      email: String(form.get('email')).trim(),
      password: String(form.get('password')),
    };
    try {
      const { data } = await accept({ variables: { input } });
      if (data) await enter(data.acceptInvite, `/w/${data.acceptInvite.workspace.id}`);
    } catch {
      // Shown below the form as `error`.
    }
  };
  return (
    <SessionCard title="Join a workspace" description="You were invited. Say who you are, and choose a password.">
      <form onSubmit={(event) => void submit(event)}>
        <Stack>
          <TextInput label="Name" name="name" autoComplete="name" required autoFocus />
          <TextInput label="E-mail" name="email" type="email" autoComplete="username" required />
          <PasswordInput
            label="Password"
            description={`At least ${MINIMUM_PASSWORD_LENGTH} characters. If you have an account here, your own password.`}
            name="password"
            autoComplete="new-password"
            required
            minLength={MINIMUM_PASSWORD_LENGTH}
          />
          {error ? (
            <ErrorNotice
              error={error}
              title="You have not joined"
              remedy="If the invite is too old, ask the person who sent it for a new one."
            />
          ) : null}
          <Button type="submit" loading={loading}>
            Join
          </Button>
        </Stack>
      </form>
    </SessionCard>
  );
}
