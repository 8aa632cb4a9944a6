import { Button, Group, Modal, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { countOf } from '../imports/import-words.js';
import type { BoardTheme } from './board-groups.js';
import { ConsequenceList } from './ConsequenceList.js';
import { useNeedSteps } from './useNeedSteps.js';
import { usePassageSteps } from './usePassageSteps.js';

interface NewNeedDialogProps {
  readonly themes: readonly BoardTheme[];
  /** Passages that the new need takes along from the need they belong to; without, it begins empty. */
  readonly splitFrom?: { readonly needId: string; readonly codingIds: readonly string[] } | undefined;
  readonly onClose: () => void;
}

/** A need in one's own words; empty, or split off another one with some of its passages. */
export function NewNeedDialog({ themes, splitFrom, onClose }: NewNeedDialogProps) {
  const [label, setLabel] = useState('');
  const [statement, setStatement] = useState('');
  const [themeId, setThemeId] = useState('');
  const [isSaving, setSaving] = useState(false);
  const { create } = useNeedSteps();
  const { split } = usePassageSteps();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setSaving(true);
    const words = { label: label.trim(), statement: statement.trim() };
    const isDone = splitFrom
      ? await split(splitFrom.codingIds, splitFrom.needId, words)
      : await create({ ...words, themeId: themeId || null });
    setSaving(false);
    if (isDone) onClose();
  };
  const taken = splitFrom ? countOf(splitFrom.codingIds.length, 'passage') : null;
  return (
    <Modal opened onClose={onClose} title={taken ? `Split ${taken} off into a new need` : 'New need'} size="md">
      <form onSubmit={(event) => void submit(event)}>
        <Stack gap="sm">
          <TextInput
            data-autofocus
            required
            maxLength={200}
            label="Need"
            description="A few words, as it will stand on the board"
            value={label}
            onChange={(event) => setLabel(event.currentTarget.value)}
          />
          <Textarea
            autosize
            minRows={2}
            maxLength={2000}
            label="Statement"
            description="Free of solutions: “Minimise the time it takes to find a past notebook”"
            value={statement}
            onChange={(event) => setStatement(event.currentTarget.value)}
          />
          {splitFrom ? (
            <ConsequenceList of={{ codingIds: [...splitFrom.codingIds] }} />
          ) : (
            <NativeSelect
              label="Theme"
              value={themeId}
              onChange={(event) => setThemeId(event.currentTarget.value)}
              data={[{ value: '', label: 'Without a theme' }, ...themes.map(({ id, label }) => ({ value: id, label }))]}
            />
          )}
          <Group gap="xs">
            <Button type="submit" loading={isSaving} disabled={!label.trim()}>
              {taken ? `Split ${taken} off` : 'Create need'}
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
