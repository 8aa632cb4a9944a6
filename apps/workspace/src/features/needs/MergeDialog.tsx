import { Button, Group, Modal, Select } from '@mantine/core';
import { useState } from 'react';
import type { BoardNeed } from './board-groups.js';
import { ConsequenceList } from './ConsequenceList.js';
import { namedNeeds } from './need-words.js';
import { useNeedSteps } from './useNeedSteps.js';

interface MergeDialogProps {
  readonly needs: readonly BoardNeed[];
  /** Every need they may be merged into. */
  readonly all: readonly BoardNeed[];
  readonly onClose: () => void;
  readonly onMerged: (into: BoardNeed) => void;
}

/** Says what a merge would do before it is done. Of several needs, the most mentioned one is proposed to stay. */
export function MergeDialog({ needs, all, onClose, onMerged }: MergeDialogProps) {
  const [most] = needs.toSorted((a, b) => b.respondents - a.respondents);
  const [intoId, setIntoId] = useState<string | null>(needs.length > 1 ? most!.id : null);
  const [isMerging, setMerging] = useState(false);
  const { merge } = useNeedSteps();
  const into = all.find(({ id }) => id === intoId);
  const chosenIds = new Set(needs.map(({ id }) => id));
  const option = ({ id, label, respondents }: BoardNeed) => ({ value: id, label: `${label} (${respondents})` });
  const targets = all.filter(({ id, status }) => status !== 'REJECTED' && !chosenIds.has(id));
  const confirm = async () => {
    if (!into) return;
    setMerging(true);
    if (await merge(needs, into)) onMerged(into);
    setMerging(false);
  };
  return (
    <Modal opened onClose={onClose} title={`Merge ${namedNeeds(needs)} into…`} size="md">
      <Select
        data-autofocus
        label="The need that stays"
        searchable
        placeholder="Search needs"
        nothingFoundMessage="No need is called that"
        value={intoId}
        onChange={setIntoId}
        comboboxProps={{ withinPortal: true }}
        data={[
          ...(needs.length > 1 ? [{ group: 'Chosen', items: needs.map(option) }] : []),
          { group: needs.length > 1 ? 'Others' : 'Needs', items: targets.map(option) },
        ]}
      />
      {into ? (
        <ConsequenceList
          of={{ needIds: needs.map(({ id }) => id).filter((id) => id !== into.id), intoId: into.id }}
          intoLabel={into.label}
        />
      ) : null}
      <Group gap="xs">
        <Button loading={isMerging} disabled={!into} onClick={() => void confirm()}>
          {into ? `Merge into “${into.label.slice(0, 40)}”` : 'Merge'}
        </Button>
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
      </Group>
    </Modal>
  );
}
