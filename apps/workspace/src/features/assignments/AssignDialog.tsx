import { useMutation } from '@apollo/client/react';
import { Button, Checkbox, Group, Modal, NativeSelect, TextInput } from '@mantine/core';
import { ErrorNotice, useToasts } from '@needfinder/ui';
import { useState } from 'react';
import { SetBlindCodingDocument } from '../codings/set-blind-coding.mutation.generated.js';
import { countOf } from '../imports/import-words.js';
import { useViewer } from '../session/useViewer.js';
import { AssignCodersDocument } from './assign-coders.mutation.generated.js';
import classes from './assignments.module.css';
import type { AssignmentRow } from './AssignmentTable.js';
import { spreadInterviews } from './spread.js';

interface AssignDialogProps {
  readonly interviews: readonly AssignmentRow[];
  readonly coders: readonly { readonly id: string; readonly name: string }[];
  readonly onClose: () => void;
  readonly onAssigned: () => void;
}

/** Interviews are given to coders in turn; two to an interview show how far they agree. */
export function AssignDialog({ interviews, coders, onClose, onAssigned }: AssignDialogProps) {
  const { viewer } = useViewer();
  const { show } = useToasts();
  const [chosen, setChosen] = useState<readonly string[]>(coders.map(({ id }) => id));
  const [perInterview, setPerInterview] = useState(coders.length > 1 ? 2 : 1);
  const [dueOn, setDueOn] = useState('');
  const [isBlind, setBlind] = useState(false);
  const [assign, assigning] = useMutation(AssignCodersDocument);
  const [blind, blinding] = useMutation(SetBlindCodingDocument);
  const interviewIds = interviews.map(({ interviewId }) => interviewId);
  const spread = spreadInterviews(interviewIds, chosen, perInterview);
  const run = async () => {
    try {
      await assign({
        variables: {
          input: { assignments: spread.map((one) => ({ ...one, coderIds: [...one.coderIds] })), dueOn: dueOn || null },
        },
      });
      if (isBlind) await blind({ variables: { interviewIds, isBlind } });
      show({ message: `${countOf(interviews.length, 'interview')} assigned` });
      onAssigned();
    } catch {
      // Shown below as `error`; the choice stays.
    }
  };
  const error = assigning.error ?? blinding.error;
  return (
    <Modal opened onClose={onClose} title={`Assign ${countOf(interviews.length, 'interview')}`} size="md">
      <div className={classes.dialog}>
        <Checkbox.Group label="Coders" value={[...chosen]} onChange={setChosen}>
          <div className={classes.coders}>
            {coders.map(({ id, name }) => (
              <Checkbox key={id} value={id} label={name} />
            ))}
          </div>
        </Checkbox.Group>
        <NativeSelect
          label="Coders for each interview"
          description="Two who code the same interview show how far they agree."
          value={String(perInterview)}
          onChange={(event) => setPerInterview(Number(event.currentTarget.value))}
          data={coders.map((_, at) => ({ value: String(at + 1), label: String(at + 1) }))}
        />
        <TextInput
          type="date"
          label="Until"
          description="Leave it empty for any time."
          value={dueOn}
          onChange={(event) => setDueOn(event.currentTarget.value)}
        />
        {viewer?.role === 'OWNER' ? (
          <Checkbox
            label="Blind"
            description="Coders see their own codings only, until you end it."
            checked={isBlind}
            onChange={(event) => setBlind(event.currentTarget.checked)}
          />
        ) : null}
        <p role="status">
          {chosen.length === 0
            ? 'Nobody is chosen: anybody may code these interviews.'
            : coders
                .filter(({ id }) => chosen.includes(id))
                .map(({ id, name }) => {
                  const { length } = spread.filter(({ coderIds }) => coderIds.includes(id));
                  return `${name}: ${countOf(length, 'interview')}`;
                })
                .join(', ')}
        </p>
        <p className="nf-light">
          Who was assigned to them before and is not chosen is not any more; what they coded stays.
        </p>
        {error ? (
          <ErrorNotice
            error={error}
            title={assigning.error ? 'Nothing was assigned' : 'They are assigned, but see each other’s codings'}
          />
        ) : null}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button loading={assigning.loading || blinding.loading} onClick={() => void run()}>
            Assign
          </Button>
        </Group>
      </div>
    </Modal>
  );
}
