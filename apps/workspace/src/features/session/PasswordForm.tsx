import { useMutation } from '@apollo/client/react';
import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { ErrorNotice } from '@needfinder/ui';
import type { FormEvent } from 'react';
import type { CurrentViewerFragment } from './current-viewer.fragment.generated.js';
import { MINIMUM_PASSWORD_LENGTH } from './password-rule.js';
import { SetPasswordDocument } from './set-password.mutation.generated.js';

interface PasswordFormProps {
  readonly user: CurrentViewerFragment['user'];
  readonly saveLabel: string;
  readonly onSaved: (viewer: CurrentViewerFragment) => void | Promise<void>;
}

/** Name, e-mail and a new password of the person who is signed in. */
export function PasswordForm({ user, saveLabel, onSaved }: PasswordFormProps) {
  const [setPassword, { loading, error }] = useMutation(SetPasswordDocument);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const input = {
      name: String(form.get('name')).trim(),
      email: String(form.get('email')).trim(),
      password: String(form.get('password')),
    };
    try {
      const { data } = await setPassword({ variables: { input } });
      if (data) await onSaved(data.setPassword);
    } catch {
      // Shown below the form as `error`.
    }
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack>
        <TextInput label="Name" name="name" autoComplete="name" required defaultValue={user.name} />
        <TextInput
          label="E-mail"
          name="email"
          type="email"
          autoComplete="username"
          required
          defaultValue={user.email ?? ''}
        />
        <PasswordInput
          label="New password"
          description={`At least ${MINIMUM_PASSWORD_LENGTH} characters`}
          name="password"
          autoComplete="new-password"
          required
          minLength={MINIMUM_PASSWORD_LENGTH}
        />
        {error ? <ErrorNotice error={error} title="The password was not set" /> : null}
        <Button type="submit" loading={loading}>
          {saveLabel}
        </Button>
      </Stack>
    </form>
  );
}
