import { useMutation } from '@apollo/client/react';
import { Button, Group, TextInput } from '@mantine/core';
import { ErrorNotice, useToasts } from '@needfinder/ui';
import type { FormEvent } from 'react';
import { RenameWorkspaceDocument } from './people.mutation.generated.js';
import classes from './settings.module.css';

/** The workspace's name as everybody in it sees it. */
export function WorkspaceName({ name }: { name: string }) {
  const { show } = useToasts();
  const [rename, { loading, error }] = useMutation(RenameWorkspaceDocument);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const wanted = String(new FormData(event.currentTarget).get('name')).trim();
    try {
      await rename({ variables: { name: wanted } });
      show({ message: 'The workspace is renamed' });
    } catch {
      // Shown below the form as `error`.
    }
  };
  return (
    <section className={classes.section} aria-labelledby="workspace-name">
      <h2 id="workspace-name">Workspace</h2>
      <form onSubmit={(event) => void submit(event)}>
        <Group align="flex-end" gap="xs">
          <TextInput label="Name" name="name" required maxLength={120} defaultValue={name} />
          <Button type="submit" variant="default" loading={loading}>
            Rename workspace
          </Button>
        </Group>
      </form>
      {error ? <ErrorNotice error={error} title="The workspace was not renamed" /> : null}
    </section>
  );
}
