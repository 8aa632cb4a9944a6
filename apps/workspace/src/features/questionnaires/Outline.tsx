import { ActionIcon, Button, Group, NativeSelect, Switch, TextInput } from '@mantine/core';
import type { Part, PartType } from '@needfinder/survey';
import { useState } from 'react';
import type { Draft } from './draft.js';
import { addBlock, addPage, changePage, movePart, removePage, removePart } from './draft-edits.js';
import { TYPE_NAMES } from './new-part.js';
import classes from './questionnaires.module.css';

interface OutlineProps {
  readonly draft: Draft;
  readonly selected: string | null;
  /** Keys of what cannot be published. */
  readonly wrong: ReadonlySet<string>;
  readonly onSelect: (key: string) => void;
  readonly onAdd: (type: PartType) => void;
  readonly onEdit: (change: (draft: Draft) => Draft, about?: string) => void;
}

/** Blocks, pages and questions in their order; buttons move what is selected. */
export function Outline({ draft, selected, wrong, onSelect, onAdd, onEdit }: OutlineProps) {
  const [type, setType] = useState<PartType>('single');
  return (
    <nav aria-label="Questions" className={classes.outline ?? ''}>
      {draft.blocks.map((block, at) => (
        <section key={block.key}>
          <Group gap="xs" wrap="nowrap">
            <TextInput
              aria-label={`Title of block ${at + 1}`}
              value={block.title}
              onChange={({ currentTarget: { value } }) =>
                onEdit(
                  (now) => ({
                    ...now,
                    blocks: now.blocks.map((one) => (one.key === block.key ? { ...one, title: value } : one)),
                  }),
                  block.key,
                )
              }
            />
            <Switch
              size="xs"
              label="Shuffle pages"
              checked={block.shuffle ?? false}
              onChange={({ currentTarget: { checked } }) =>
                onEdit((now) => ({
                  ...now,
                  blocks: now.blocks.map((one) => (one.key === block.key ? { ...one, shuffle: checked } : one)),
                }))
              }
            />
          </Group>
          {block.pages.map((page, n) => (
            <div key={page.key} className={classes.page}>
              <Group justify="space-between">
                <span className="nf-light">Page {n + 1}</span>
                {page.parts.length === 0 ? (
                  <Button size="compact-xs" variant="subtle" onClick={() => onEdit((now) => removePage(now, page.key))}>
                    Remove
                  </Button>
                ) : (
                  <Switch
                    size="xs"
                    label="Shuffle"
                    checked={page.shuffle ?? false}
                    onChange={({ currentTarget: { checked } }) =>
                      onEdit((now) => changePage(now, page.key, { shuffle: checked }))
                    }
                  />
                )}
              </Group>
              <ol>
                {page.parts.map((part) => (
                  <OutlinePart
                    key={part.key}
                    part={part}
                    isSelected={part.key === selected}
                    isWrong={wrong.has(part.key)}
                    onSelect={() => onSelect(part.key)}
                    onEdit={onEdit}
                  />
                ))}
              </ol>
            </div>
          ))}
        </section>
      ))}
      <Group gap="xs">
        <NativeSelect
          size="xs"
          aria-label="Type of the new question"
          value={type}
          data={Object.entries(TYPE_NAMES).map(([value, label]) => ({ value, label }))}
          onChange={(event) => setType(event.currentTarget.value as PartType)}
        />
        <Button size="xs" onClick={() => onAdd(type)}>
          Add question
        </Button>
        <Button size="xs" variant="default" onClick={() => onEdit((now) => addPage(now, selected))}>
          Add page
        </Button>
        <Button size="xs" variant="default" onClick={() => onEdit(addBlock)}>
          Add block
        </Button>
      </Group>
    </nav>
  );
}

interface OutlinePartProps extends Pick<OutlineProps, 'onEdit'> {
  readonly part: Part;
  readonly isSelected: boolean;
  readonly isWrong: boolean;
  readonly onSelect: () => void;
}

function OutlinePart({ part, isSelected, isWrong, onSelect, onEdit }: OutlinePartProps) {
  const { title } = part;
  return (
    <li className={classes.part}>
      <button type="button" className={classes.partName} aria-current={isSelected} onClick={onSelect}>
        {isWrong && <span aria-label="Cannot be published">⚠ </span>}
        {title}
      </button>
      {isSelected && (
        <Group gap={2} wrap="nowrap">
          <ActionIcon
            variant="subtle"
            aria-label={`Move up: ${title}`}
            onClick={() => onEdit((now) => movePart(now, part.key, -1))}
          >
            ↑
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            aria-label={`Move down: ${title}`}
            onClick={() => onEdit((now) => movePart(now, part.key, 1))}
          >
            ↓
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            aria-label={`Remove: ${title}`}
            onClick={() => onEdit((now) => removePart(now, part.key))}
          >
            ×
          </ActionIcon>
        </Group>
      )}
    </li>
  );
}
