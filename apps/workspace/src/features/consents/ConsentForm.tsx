import { Button, NativeSelect, TextInput } from '@mantine/core';
import { ErrorNotice } from '@needfinder/ui';
import { type FormEvent, useState } from 'react';
import type { ConsentInput, ConsentPurpose, ConsentState } from '../../gql/schema.generated.js';
import classes from './consents.module.css';
import { PURPOSE_LIST, PURPOSES, STATES } from './consent-words.js';

export interface Noted {
  readonly consents: ConsentInput[];
  readonly how: string;
  readonly statedAt: string | null;
}
interface ConsentFormProps {
  /** What the button says. */
  readonly action: string;
  readonly isSaving: boolean;
  readonly error: Error | undefined;
  readonly onSave: (noted: Noted) => void;
}

const CHOICES = [
  { value: '', label: 'Say nothing about it' },
  ...Object.entries(STATES).map(([value, label]) => ({ value, label: label[0]!.toUpperCase() + label.slice(1) })),
];
const today = (): string => new Date().toISOString().slice(0, 10);

/** What was said for each purpose, where it stands and when it was said. */
export function ConsentForm({ action, isSaving, error, onSave }: ConsentFormProps) {
  const [states, setStates] = useState<Readonly<Partial<Record<ConsentPurpose, ConsentState>>>>({});
  const said = PURPOSE_LIST.flatMap((purpose) => {
    const state = states[purpose];
    return state ? [{ purpose, state }] : [];
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const day = String(fields.get('day'));
    // Today is now: a day that has just begun elsewhere is not in the future.
    const statedAt = day === '' || day >= today() ? null : `${day}T12:00:00Z`;
    onSave({ consents: said, how: String(fields.get('how')).trim(), statedAt });
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      {PURPOSE_LIST.map((purpose) => (
        <NativeSelect
          key={purpose}
          label={PURPOSES[purpose]}
          value={states[purpose] ?? ''}
          data={CHOICES}
          onChange={({ currentTarget: { value } }) =>
            setStates((known) => ({ ...known, [purpose]: (value || undefined) as ConsentState | undefined }))
          }
        />
      ))}
      <TextInput
        label="How it was said, or where it stands"
        placeholder="Signed form in the study folder"
        name="how"
        required
        pattern=".*\S.*"
        maxLength={500}
      />
      <TextInput label="On which day" type="date" name="day" max={today()} defaultValue={today()} />
      {error ? <ErrorNotice error={error} title="It was not noted" /> : null}
      <Button type="submit" loading={isSaving} disabled={said.length === 0}>
        {action}
      </Button>
    </form>
  );
}
