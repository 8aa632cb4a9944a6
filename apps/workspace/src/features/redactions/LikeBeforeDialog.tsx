import { useMutation } from '@apollo/client/react';
import { Button, Group, Modal, Stack } from '@mantine/core';
import { useToasts } from '@needfinder/ui';
import { useState } from 'react';
import type { RedactionKeyInput } from '../../gql/schema.generated.js';
import { AcceptLikeBeforeDocument } from './accept-like-before.mutation.generated.js';
import { KeyField } from './KeyField.js';
import type { RedactionStatePartsFragment } from './redaction-state-parts.fragment.generated.js';

interface LikeBeforeDialogProps {
  readonly state: RedactionStatePartsFragment;
  readonly onClose: () => void;
}

/** Accepts what waits and says what was decided before: in the study, or under a key. */
export function LikeBeforeDialog({ state, onClose }: LikeBeforeDialogProps) {
  const { show } = useToasts();
  const [key, setKey] = useState<RedactionKeyInput | null>(null);
  const [accept, { loading }] = useMutation(AcceptLikeBeforeDocument);
  const confirm = async () => {
    try {
      const { data } = await accept({
        variables: { studyId: state.studyId, key },
        refetchQueries: ['RedactionTexts', 'RedactionState'],
      });
      const { length } = data!.acceptLikeBefore.data;
      show({ message: length === 0 ? 'Nothing that waits says what was accepted before' : `${length} to redact` });
      onClose();
    } catch (error) {
      show({ message: `Nothing was accepted. ${(error as Error).message}`, tone: 'problem' });
    }
  };
  return (
    <Modal opened onClose={onClose} title="Accept what was accepted before" size="md">
      <Stack gap="sm">
        <p>
          {state.likeAccepted} of {state.proposed} that wait say, word for word, what is accepted elsewhere in this
          study. They stand with what is to be redacted until you redact.
        </p>
        {state.redacted > 0 ? (
          <KeyField
            label="Key of the earlier redaction"
            description="With it, also what was redacted before: this server does not know those words any more."
            onKey={setKey}
          />
        ) : null}
        <Group gap="xs">
          <Button disabled={state.likeAccepted === 0 && !key} loading={loading} onClick={() => void confirm()}>
            Accept them
          </Button>
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
