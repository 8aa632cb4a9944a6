import { Button, Group, Modal, NativeSelect, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { PersonalKind } from '../../gql/schema.generated.js';
import { KIND_NAMES } from './redaction-words.js';
import type { DeskText } from './useRedactionDesk.js';

interface MarkDialogProps {
  readonly text: DeskText;
  /** What was selected. */
  readonly words: string;
  /** @returns Whether the words stand in the text. */
  readonly onMark: (words: string, kind: PersonalKind) => Promise<boolean>;
  readonly onClose: () => void;
}

/** Marks what the engine missed, wherever it stands in the text. */
export function MarkDialog({ text, words: selected, onMark, onClose }: MarkDialogProps) {
  const [words, setWords] = useState(selected);
  const [kind, setKind] = useState<PersonalKind>('PERSON');
  const [error, setError] = useState<string | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await onMark(words, kind)) onClose();
    else setError('These words do not stand in the text like this');
  };
  return (
    <Modal opened onClose={onClose} title="Mark other words for redaction" size="md">
      <form onSubmit={(event) => void submit(event)}>
        <Stack gap="sm">
          <p className="nf-light" dir="auto">
            {text.text.length > 400 ? `${text.text.slice(0, 400)}…` : text.text}
          </p>
          <TextInput
            data-autofocus
            required
            label="Words"
            description="As they stand in the text; selecting them with the mouse fills them in"
            value={words}
            error={error}
            onChange={(event) => {
              setWords(event.currentTarget.value);
              setError(null);
            }}
          />
          <NativeSelect
            label="What they are"
            value={kind}
            onChange={(event) => setKind(event.currentTarget.value as PersonalKind)}
            data={Object.entries(KIND_NAMES).map(([value, label]) => ({ value, label }))}
          />
          <Group gap="xs">
            <Button type="submit">Mark for redaction</Button>
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
