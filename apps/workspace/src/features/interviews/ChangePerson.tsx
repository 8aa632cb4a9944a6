import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import type { UpdateInterviewInput } from '../../gql/schema.generated.js';
import type { Person } from './drafts.js';
import { PersonChoice } from './PersonChoice.js';

interface ChangePersonProps {
  readonly isNamed: boolean;
  readonly onSave: (to: Omit<UpdateInterviewInput, 'id'>) => Promise<boolean>;
}

/** Says whom an interview is with, when the import did not know or guessed wrong. */
export function ChangePerson({ isNamed, onSave }: ChangePersonProps) {
  const [isOpen, setOpen] = useState(false);
  const [person, setPerson] = useState<Person>({ kind: 'known', id: '', key: '' });
  const isChosen = (person.kind === 'known' && person.id !== '') || (person.kind === 'new' && person.key.trim() !== '');
  const takeOff = async () => {
    if (await onSave({ respondentId: null })) setOpen(false);
  };
  const save = async () => {
    const to =
      person.kind === 'known'
        ? { respondentId: person.id }
        : { newRespondentKey: person.kind === 'new' ? person.key.trim() : null };
    if (await onSave(to)) setOpen(false);
  };
  if (!isOpen) {
    return (
      <Button size="xs" variant="default" onClick={() => setOpen(true)}>
        {isNamed ? 'Change person' : 'Name the person'}
      </Button>
    );
  }
  return (
    <>
      <PersonChoice person={person} canBeNobody={false} onChange={setPerson} />
      <Group gap="xs">
        <Button size="xs" disabled={!isChosen} onClick={() => void save()}>
          Save person
        </Button>
        {isNamed ? (
          <Button size="xs" variant="default" onClick={() => void takeOff()}>
            Take the person off
          </Button>
        ) : null}
        <Button size="xs" variant="default" onClick={() => setOpen(false)}>
          Cancel
        </Button>
      </Group>
    </>
  );
}
