import { useMutation } from '@apollo/client/react';
import { Button, Modal } from '@mantine/core';
import { useToasts } from '@needfinder/ui';
import { useState } from 'react';
import type { RespondentFilter } from '../../gql/schema.generated.js';
import { countOf } from '../imports/import-words.js';
import { ConsentForm, type Noted } from './ConsentForm.js';
import { forgetFiltered } from './forget-filtered.js';
import classes from './consents.module.css';
import { StateConsentsDocument } from './state-consents.mutation.generated.js';

interface NoteConsentsProps {
  readonly studyId: string;
  readonly filter: RespondentFilter;
  /** Whom the filter finds. */
  readonly people: number;
}

/** The same for everybody who is listed: a panel's form, a clause that all of them signed. */
export default function NoteConsents({ studyId, filter, people }: NoteConsentsProps) {
  const [isOpen, setOpen] = useState(false);
  const { announce } = useToasts();
  const [state, { loading, error }] = useMutation(StateConsentsDocument, { update: forgetFiltered });
  const save = async (noted: Noted) => {
    try {
      const { data } = await state({ variables: { input: { studyId, filter, ...noted } } });
      announce(`Noted for ${countOf(data?.stateConsents.people ?? 0, 'person', 'people')}`);
      setOpen(false);
    } catch {
      // Shown in the form as `error`; what was typed stays.
    }
  };
  const whom = countOf(people, 'person', 'people');
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        aria-haspopup="dialog"
        disabled={people === 0}
        onClick={() => setOpen(true)}
      >
        Note consent…
      </Button>
      <Modal opened={isOpen} onClose={() => setOpen(false)} title={`What did these ${whom} say?`}>
        <p className={classes.lead}>
          It is noted for each of the {whom} whom the list shows, filters included. What was stated before stays on
          record.
        </p>
        <ConsentForm
          action={`Note it for ${whom}`}
          isSaving={loading}
          error={error}
          onSave={(noted) => void save(noted)}
        />
      </Modal>
    </>
  );
}
