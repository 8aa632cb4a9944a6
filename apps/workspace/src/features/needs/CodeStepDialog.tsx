import { Button, Group, Modal, Select, Stack } from '@mantine/core';
import { useState } from 'react';
import { type CodeNode, withCodesBelow } from './code-tree.js';
import { ConsequenceList } from './ConsequenceList.js';
import { useCodeSteps } from './useCodeSteps.js';

export type CodeStep = 'move' | 'merge';

interface CodeStepDialogProps {
  readonly step: CodeStep;
  readonly node: CodeNode;
  readonly nodes: readonly CodeNode[];
  readonly onClose: () => void;
  /** Told where the code is found afterwards. */
  readonly onDone: (codeId: string) => void;
}

const TOP = 'top';
const WORDS = {
  move: { title: 'Move', where: 'It stands under', deed: 'Move' },
  merge: { title: 'Merge', where: 'The code that stays', deed: 'Merge' },
} as const;

/** Chooses where a code goes, and says what moves along before it does. */
export function CodeStepDialog({ step, node, nodes, onClose, onDone }: CodeStepDialogProps) {
  const [targetId, setTargetId] = useState<string | null>(null);
  const [isTaking, setTaking] = useState(false);
  const { place, merge } = useCodeSteps();
  const own = withCodesBelow(nodes, node.id);
  const targets = nodes.filter((one) =>
    step === 'merge'
      ? one.kind === node.kind && one.id !== node.id
      : !own.has(one.id) && one.id !== node.aboveId && (node.kind === 'need' || one.kind === 'theme'),
  );
  const target = targets.find(({ id }) => id === targetId);
  const isChosen = target !== undefined || (step === 'move' && targetId === TOP);
  const words = WORDS[step];
  const take = async () => {
    setTaking(true);
    const isDone = step === 'move' ? await place(node, target ?? null) : await merge(node, target!);
    setTaking(false);
    if (isDone) onDone(step === 'merge' ? target!.id : node.id);
  };
  const moving = node.kind === 'need' ? { needIds: [node.id] } : { themeIds: [node.id] };
  return (
    <Modal opened onClose={onClose} title={`${words.title} “${node.label}”`} size="md">
      <Stack gap="sm">
        <Select
          data-autofocus
          label={words.where}
          searchable
          placeholder="Search needs and themes"
          nothingFoundMessage="Nothing is called that"
          value={targetId}
          onChange={setTargetId}
          comboboxProps={{ withinPortal: true }}
          data={[
            ...(step === 'move' && node.aboveId !== null
              ? [{ value: TOP, label: 'Nothing: the top of the codebook' }]
              : []),
            ...targets.map(({ id, label, depth }) => ({ value: id, label: `${'\u2003'.repeat(depth)}${label}` })),
          ]}
        />
        {isChosen ? (
          <ConsequenceList
            of={{ ...moving, ...(step === 'merge' ? { intoId: targetId } : {}) }}
            intoLabel={step === 'merge' ? target?.label : undefined}
          />
        ) : null}
        <Group gap="xs">
          <Button loading={isTaking} disabled={!isChosen} onClick={() => void take()}>
            {target ? `${words.deed} ${step === 'merge' ? 'into' : 'to'} “${target.label.slice(0, 40)}”` : words.deed}
          </Button>
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
