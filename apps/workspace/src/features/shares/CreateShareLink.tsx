import { useMutation } from '@apollo/client/react';
import { Button, TextInput } from '@mantine/core';
import { CopyButton, ErrorNotice } from '@needfinder/ui';
import type { FormEvent } from 'react';
import { WhenText } from '../../shell/WhenText.js';
import { ShownOnce } from '../settings/ShownOnce.js';
import { CreateShareLinkDocument } from './create-share-link.mutation.generated.js';
import { ShareLinksDocument } from './share-links.query.generated.js';
import classes from './shares.module.css';

/** The server takes no more. */
const MOST_DAYS = 366;
const USUAL_DAYS = 30;

/** What a link opens: a run, or a page of insights. */
type Subject = { readonly runId: string } | { readonly pageId: string };

/** Label and life of a new link; its address is shown once. */
export function CreateShareLink(subject: Subject) {
  const [create, { data, loading, error }] = useMutation(CreateShareLinkDocument, {
    refetchQueries: [ShareLinksDocument],
  });
  const made = data?.createShareLink;
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const fields = new FormData(form);
    const label = String(fields.get('label')).trim();
    try {
      await create({ variables: { input: { ...subject, label, expiresInDays: Number(fields.get('days')) } } });
      form.reset();
    } catch {
      // Shown below the form as `error`; what was typed stays.
    }
  };
  return (
    <>
      <form className={classes.form} onSubmit={(event) => void submit(event)}>
        <TextInput
          className={classes.label}
          label="For whom it is"
          description="Only your team sees this"
          name="label"
          required
          // A label of blanks says nothing.
          pattern=".*\S.*"
          maxLength={200}
          data-autofocus
        />
        <TextInput
          label="Days until it expires"
          description={`1 to ${MOST_DAYS}`}
          name="days"
          type="number"
          inputMode="numeric"
          min={1}
          max={MOST_DAYS}
          step={1}
          defaultValue={USUAL_DAYS}
          required
        />
        <Button type="submit" loading={loading}>
          Create link
        </Button>
      </form>
      {error ? <ErrorNotice error={error} title="No link was created" /> : null}
      {made?.url ? (
        <ShownOnce secret={made.url} action={<CopyButton text={made.url}>Copy link</CopyButton>}>
          Copy the link for {made.label} now: it is not shown again. It opens until <WhenText at={made.expiresAt} />.
        </ShownOnce>
      ) : null}
    </>
  );
}
