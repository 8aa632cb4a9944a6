import { useMutation } from '@apollo/client/react';
import { Button, Group, Modal, Stack } from '@mantine/core';
import { useToasts } from '@needfinder/ui';
import { useState } from 'react';
import type { RedactionKeyInput } from '../../gql/schema.generated.js';
import { KeyField } from './KeyField.js';
import { RestoreRedactedDocument } from './restore-redacted.mutation.generated.js';

/** Puts back what the key knows. */
export function RestoreDialog({ onClose }: { onClose: () => void }) {
  const { show } = useToasts();
  const [key, setKey] = useState<RedactionKeyInput | null>(null);
  const [restore, { loading }] = useMutation(RestoreRedactedDocument);
  const confirm = async () => {
    try {
      await restore({ variables: { key: key! }, refetchQueries: ['RedactionTexts', 'RedactionState', 'StudyHead'] });
      show({ message: 'The words stand in the texts again, and wait for a decision' });
      onClose();
    } catch (error) {
      show({ message: `Nothing was restored. ${(error as Error).message}`, tone: 'problem' });
    }
  };
  return (
    <Modal opened onClose={onClose} title="Restore what was redacted" size="md">
      <Stack gap="sm">
        <KeyField label="Key" description="The file that was downloaded when the words were taken out" onKey={setKey} />
        <Group gap="xs">
          <Button disabled={!key} loading={loading} onClick={() => void confirm()}>
            Restore the words
          </Button>
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
