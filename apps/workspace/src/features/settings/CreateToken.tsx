import { useMutation } from '@apollo/client/react';
import { Button, Checkbox, Group, Stack, TextInput } from '@mantine/core';
import { CopyButton, ErrorNotice } from '@needfinder/ui';
import { useState, type FormEvent } from 'react';
import { CreateApiTokenDocument } from './api-tokens.mutation.generated.js';
import { ApiTokensDocument } from './api-tokens.query.generated.js';
import { ShownOnce } from './ShownOnce.js';
import classes from './settings.module.css';

const SCOPES = [
  { value: 'read', label: 'Read studies' },
  { value: 'write', label: 'Change studies' },
];

/** Name and scopes of a new token; its secret is shown once. */
export function CreateToken() {
  const [scopes, setScopes] = useState(['read']);
  const [create, { data, loading, error }] = useMutation(CreateApiTokenDocument, {
    refetchQueries: [ApiTokensDocument],
  });
  const secret = data?.createApiToken.secret;
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const name = String(new FormData(form).get('name')).trim();
    try {
      await create({ variables: { input: { name, scopes } } });
      form.reset();
    } catch {
      // Shown below the form as `error`.
    }
  };
  return (
    <form onSubmit={(event) => void submit(event)} className={classes.form}>
      <Stack align="flex-start">
        <TextInput label="What it is for" name="name" required maxLength={80} w="100%" />
        <Checkbox.Group label="Scopes" value={scopes} onChange={setScopes}>
          <Group mt="xs">
            {SCOPES.map(({ value, label }) => (
              <Checkbox key={value} value={value} label={label} />
            ))}
          </Group>
        </Checkbox.Group>
        {error ? <ErrorNotice error={error} title="No token was created" /> : null}
        <Button type="submit" variant="default" loading={loading} disabled={scopes.length === 0}>
          Create token
        </Button>
        {secret ? (
          <ShownOnce secret={secret} action={<CopyButton text={secret}>Copy token</CopyButton>}>
            Copy the token now: it is not shown again.
          </ShownOnce>
        ) : null}
      </Stack>
    </form>
  );
}
