import { useMutation } from '@apollo/client/react';
import { Button, Checkbox, Group, Modal, Stack } from '@mantine/core';
import { useToasts } from '@needfinder/ui';
import { useState } from 'react';
import type { RedactionKeyInput } from '../../gql/schema.generated.js';
import { useStudyId } from '../../shell/useStudyHead.js';
import { saveKey } from './key-file.js';
import { KeyField } from './KeyField.js';
import { MakeRedactionKeyDocument } from './make-redaction-key.mutation.generated.js';
import { RedactDocument } from './redact.mutation.generated.js';
import type { RedactionStatePartsFragment } from './redaction-state-parts.fragment.generated.js';

/** Pages that show what people said. */
const FOLLOWING = ['RedactionTexts', 'RedactionState', 'StudyHead'];

interface RedactDialogProps {
  readonly state: RedactionStatePartsFragment;
  readonly onClose: () => void;
}

/** First the key, into the hands of the researcher; then the words leave the server. */
export function RedactDialog({ state, onClose }: RedactDialogProps) {
  const studyId = useStudyId();
  const { show } = useToasts();
  const [earlier, setEarlier] = useState<RedactionKeyInput | null>(null);
  const [key, setKey] = useState<RedactionKeyInput | null>(null);
  const [isKept, setKept] = useState(false);
  const [make, making] = useMutation(MakeRedactionKeyDocument);
  const [redact, redacting] = useMutation(RedactDocument);
  const complain = (error: unknown) => show({ message: (error as Error).message, tone: 'problem' });
  const download = async () => {
    try {
      const { data } = await make({ variables: { studyId, earlier } });
      const { secret, entries } = data!.makeRedactionKey;
      const made = { studyId, secret, entries: entries.map(({ placeholder, words }) => ({ placeholder, words })) };
      saveKey(made);
      setKey(made);
    } catch (error) {
      complain(error);
    }
  };
  const confirm = async () => {
    try {
      await redact({ variables: { key: key! }, refetchQueries: FOLLOWING });
      show({ message: `${state.accepted} personal data redacted` });
      onClose();
    } catch (error) {
      setKey(null);
      setKept(false);
      complain(error);
    }
  };
  return (
    <Modal opened onClose={onClose} title={`Redact ${state.accepted} personal data`} size="md">
      <Stack gap="sm">
        <p>
          Placeholders such as [Person 1] take their place in answers, interviews, passages and names of needs. This
          server forgets the words; only the key brings them back.
        </p>
        {state.redacted > 0 ? (
          <KeyField
            label="Key of the earlier redaction"
            description="With it the same person keeps the same placeholder. Without it numbering goes on."
            onKey={setEarlier}
          />
        ) : null}
        <Button variant={key ? 'default' : 'filled'} loading={making.loading} onClick={() => void download()}>
          {key ? 'Download the key once more' : 'Download the key'}
        </Button>
        <Checkbox
          label="I have stored the key in a safe place. If it is lost, nobody can restore the words."
          disabled={!key}
          checked={isKept}
          onChange={(event) => setKept(event.currentTarget.checked)}
        />
        <Group gap="xs">
          <Button disabled={!key || !isKept} loading={redacting.loading} onClick={() => void confirm()}>
            Redact {state.accepted}
          </Button>
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
