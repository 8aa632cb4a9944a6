import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useNeedSteps } from './useNeedSteps.js';

/** A theme to put needs into. */
export function NewThemeDialog({ onClose }: { onClose: () => void }) {
  const [label, setLabel] = useState('');
  const { createTheme } = useNeedSteps();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await createTheme(label.trim())) onClose();
  };
  return (
    <Modal opened onClose={onClose} title="New theme" size="sm">
      <form onSubmit={(event) => void submit(event)}>
        <Stack gap="sm">
          <TextInput
            data-autofocus
            required
            maxLength={200}
            label="Theme"
            value={label}
            onChange={(event) => setLabel(event.currentTarget.value)}
          />
          <Group gap="xs">
            <Button type="submit" disabled={!label.trim()}>
              Create theme
            </Button>
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
