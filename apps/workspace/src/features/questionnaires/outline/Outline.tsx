import { Button } from '@mantine/core';
import type { Block, Page, PartType } from '@needfinder/survey';
import { useState } from 'react';
import type { Draft } from '../builder/draft.js';
import { PartGlyph } from '../part/PartGlyph.js';
import { AddMenu } from './AddMenu.js';
import { copyNode } from './copy-node.js';
import { addBlock, addPage, removeNode, splitPage } from './edits.js';
import { moveNode, placeNode } from './move-node.js';
import { marksOf, nodeName, placeInWords } from './node-words.js';
import { OutlineRow, type RowAction } from './OutlineRow.js';
import classes from './outline.module.css';
import { isSameNode, type NodeRef } from './tree.js';
import { useDragOrder } from './useDragOrder.js';
import { idOf, nodeOf, useOutlineKeys } from './useOutlineKeys.js';

interface OutlineProps {
  readonly draft: Draft;
  readonly selected: NodeRef | null;
  /** Keys of what cannot be published. */
  readonly wrong: ReadonlySet<string>;
  readonly onSelect: (node: NodeRef) => void;
  /** A new question behind a node. */
  readonly onAdd: (type: PartType, after: NodeRef) => void;
  readonly onEdit: (change: (draft: Draft) => Draft) => void;
}

/** Blocks, pages and questions in their order. */
export function Outline({ draft, selected, wrong, onSelect, onAdd, onEdit }: OutlineProps) {
  const [said, say] = useState('');
  const change = (node: NodeRef, next: Draft) => {
    if (next === draft) return;
    onEdit(() => next);
    onSelect(node);
    say(`${nodeName(next, node)}: ${placeInWords(next, node)}`);
  };
  const move = (node: NodeRef, by: -1 | 1) => change(node, moveNode(draft, node, by));
  const remove = (node: NodeRef) => {
    onEdit((now) => removeNode(now, node));
    say(`${nodeName(draft, node)} was taken out; Z brings it back`);
  };
  const copy = (node: NodeRef) => {
    const made = copyNode(draft, node);
    change(made.copy, made.draft);
  };
  const drag = useDragOrder((dragged, target, side) =>
    change(nodeOf(dragged), placeNode(draft, nodeOf(dragged), nodeOf(target), side)),
  );
  const keys = useOutlineKeys({ selected, onSelect, onMove: move, onRemove: remove });

  const actionsOf = (node: NodeRef): RowAction[] => [
    { label: 'Move up', keys: 'Alt ↑', run: () => move(node, -1) },
    { label: 'Move down', keys: 'Alt ↓', run: () => move(node, 1) },
    { label: 'Duplicate', run: () => copy(node) },
    ...(node.kind === 'part'
      ? [{ label: 'New page from here', run: () => change(node, splitPage(draft, node.key)) }]
      : [{ label: 'Add a page', run: () => onEdit((now) => addPage(now, node)) }]),
    { label: 'Take out', keys: 'Del', run: () => remove(node) },
  ];
  const first = draft.blocks[0] && { kind: 'block' as const, key: draft.blocks[0].key };
  const rowOf = (node: NodeRef) => ({
    id: idOf(node),
    look: node.kind,
    isSelected: isSameNode(node, selected),
    isTabStop: isSameNode(node, selected ?? first ?? null),
    isWrong: wrong.has(node.key),
    drag,
    actions: actionsOf(node),
    onSelect: () => onSelect(node),
  });

  const pageItem = (page: Page, at: number) => {
    const node = { kind: 'page', key: page.key } as const;
    const end = page.parts.at(-1);
    return (
      <li key={page.key} className={classes.pageItem}>
        <OutlineRow {...rowOf(node)} name={`Page ${at + 1}`} glyph={null} marks={marksOf(draft, node, page)} />
        <ol aria-label={`Page ${at + 1}`}>
          {page.parts.map((part) => {
            const one = { kind: 'part', key: part.key } as const;
            const marks = marksOf(draft, one, {
              ...part,
              shuffle: 'shuffle' in part ? part.shuffle : undefined,
            });
            return (
              <li key={part.key}>
                <OutlineRow
                  {...rowOf(one)}
                  name={nodeName(draft, one)}
                  glyph={<PartGlyph type={part.type} />}
                  marks={marks}
                />
              </li>
            );
          })}
        </ol>
        <AddMenu
          where={`to page ${at + 1}`}
          onAdd={(type) => onAdd(type, end ? { kind: 'part', key: end.key } : node)}
        />
      </li>
    );
  };
  const blockItem = (block: Block) => {
    const node = { kind: 'block', key: block.key } as const;
    return (
      <li key={block.key} className={classes.blockItem}>
        <OutlineRow {...rowOf(node)} name={nodeName(draft, node)} glyph={null} marks={marksOf(draft, node, block)} />
        <ol aria-label={nodeName(draft, node)}>{block.pages.map(pageItem)}</ol>
      </li>
    );
  };
  return (
    <nav aria-label="Outline" className={classes.outline ?? ''} {...keys}>
      <ol>{draft.blocks.map(blockItem)}</ol>
      <div className={classes.foot}>
        <Button size="xs" variant="default" onClick={() => onEdit((now) => addPage(now, selected))}>
          Add page
        </Button>
        <Button size="xs" variant="default" onClick={() => onEdit((now) => addBlock(now))}>
          Add block
        </Button>
      </div>
      <span className="nf-visually-hidden" role="status">
        {said}
      </span>
    </nav>
  );
}
