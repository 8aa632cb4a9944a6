import { useMutation } from '@apollo/client/react';
import { Button, TextInput } from '@mantine/core';
import { CopyButton, ErrorNotice } from '@needfinder/ui';
import type { FormEvent } from 'react';
import { ShownOnce } from '../settings/ShownOnce.js';
import { CreateWebhookDocument } from './webhooks.mutation.generated.js';
import classes from './webhooks.module.css';
import { WebhooksDocument } from './webhooks.query.generated.js';

/** Address of a new webhook; what its messages are signed with is shown once. */
export function CreateWebhook({ studyId }: { readonly studyId: string }) {
  const [create, { data, loading, error }] = useMutation(CreateWebhookDocument, { refetchQueries: [WebhooksDocument] });
  const secret = data?.createWebhook.secret;
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const url = String(new FormData(form).get('url')).trim();
    try {
      await create({ variables: { input: { studyId, url } } });
      form.reset();
    } catch {
      // Shown below the form as `error`.
    }
  };
  return (
    <form onSubmit={(event) => void submit(event)} className={classes.form}>
      <div className={classes.address}>
        <TextInput
          label="Address to tell"
          name="url"
          type="url"
          placeholder="https://example.org/hooks/needfinder"
          required
          maxLength={2000}
          flex={1}
          miw={220}
        />
        <Button type="submit" variant="default" loading={loading}>
          Add webhook
        </Button>
      </div>
      {error ? <ErrorNotice error={error} title="No webhook was added" /> : null}
      {secret ? (
        <ShownOnce secret={secret} action={<CopyButton text={secret}>Copy secret</CopyButton>}>
          Its messages are signed with this secret. Copy it now: it is not shown again.
        </ShownOnce>
      ) : null}
    </form>
  );
}
