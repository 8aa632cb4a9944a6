import { useMutation } from '@apollo/client/react';
import { Button, Group, Modal, Stack, Textarea } from '@mantine/core';
import { ErrorNotice } from '@needfinder/ui';
import { useState, type FormEvent } from 'react';
import { EditTurnDocument } from './edit-turn.mutation.generated.js';

interface EditTurnProps {
  readonly turn: { readonly id: string; readonly text: string };
  readonly onDone: () => void;
}

/** Corrects what a transcript says, a word that was heard wrongly. */
export function EditTurn({ turn, onDone }: EditTurnProps) {
  const [text, setText] = useState(turn.text);
  const [edit, { loading, error }] = useMutation(EditTurnDocument);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    try {
      await edit({ variables: { turnId: turn.id, text } });
      onDone();
    } catch {
      // Shown below as `error`; what was typed stays.
    }
  };
  return (
    <Modal opened onClose={onDone} title="Correct the text" size="xl">
      <form onSubmit={(event) => void save(event)}>
        <Stack gap="sm">
          <Textarea
            data-autofocus
            autosize
            minRows={6}
            maxRows={20}
            label="What was said"
            description="Codings of words that you change are marked as out of date; all others stay in place."
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          {error ? <ErrorNotice error={error} title="The text was not changed" /> : null}
          <Group gap="xs">
            <Button type="submit" loading={loading} disabled={text.trim() === '' || text === turn.text}>
              Save text
            </Button>
            <Button variant="default" onClick={onDone}>
              Cancel
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
