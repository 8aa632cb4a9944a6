import { Button } from '@mantine/core';
import type { DefinitionProblem, PartType } from '@needfinder/survey';
import { LinesSkeleton } from '@needfinder/ui';
import { lazy, Suspense, useState } from 'react';
import { Outline } from '../outline/Outline.js';
import { addPart } from '../outline/edits.js';
import { keyMaker, type NodeRef, pageOf } from '../outline/tree.js';
import { keyFor } from '../part/part-types.js';
import classes from './builder.module.css';
import type { Draft } from './draft.js';

const NodeForm = lazy(() => import('./NodeForm.js'));
const PreviewFrame = lazy(() => import('./PreviewFrame.js'));

interface QuestionsProps {
  readonly draft: Draft;
  readonly problems: readonly DefinitionProblem[];
  readonly selected: NodeRef | null;
  /** Counts undos: fields that hold text of their own are drawn anew. */
  readonly turn: number;
  readonly onSelect: (node: NodeRef) => void;
  readonly onEdit: (change: (draft: Draft) => Draft, about?: string) => void;
}
const SIDES = [
  ['outline', 'Outline'],
  ['form', 'Settings'],
  ['preview', 'Preview'],
] as const;
type Side = (typeof SIDES)[number][0];

/** The outline, what is selected in it, and how that looks; side by side as far as the window is wide. */
export function Questions({ draft, problems, selected, turn, onSelect, onEdit }: QuestionsProps) {
  const [side, setSide] = useState<Side>('outline');
  const select = (node: NodeRef) => {
    onSelect(node);
    if (side === 'outline' && window.matchMedia('(max-width: 48em)').matches) setSide('form');
  };
  const add = async (type: PartType, after: NodeRef) => {
    const { newPart } = await import('../part/new-part.js');
    const made = newPart(type, keyMaker(draft)(keyFor(type)));
    onEdit((now) => addPart(now, made, after));
    select({ kind: 'part', key: made.key });
  };
  return (
    <div className={classes.panes} data-side={side}>
      <div className={classes.outline}>
        <div className={classes.side}>
          <SideControl side={side} onChange={setSide} />
        </div>
        <Outline
          draft={draft}
          selected={selected}
          wrong={new Set(problems.map(({ key }) => key))}
          onSelect={select}
          onAdd={(type, after) => void add(type, after)}
          onEdit={onEdit}
        />
      </div>
      <div className={classes.form}>
        <div className={classes.side}>
          <SideControl side={side} onChange={setSide} />
        </div>
        {selected ? (
          <Suspense fallback={<LinesSkeleton lines={12} what="settings" />}>
            <NodeForm
              key={`${selected.kind} ${selected.key} ${turn}`}
              draft={draft}
              node={selected}
              problems={problems}
              onSelect={onSelect}
              onEdit={onEdit}
            />
          </Suspense>
        ) : (
          <p className="nf-light">Choose a question to change it, or add one.</p>
        )}
      </div>
      <div className={classes.preview}>
        <div className={classes.side}>
          <SideControl side={side} onChange={setSide} />
        </div>
        <Suspense fallback={<LinesSkeleton lines={8} what="preview" />}>
          <PreviewFrame draft={draft} page={(selected && pageOf(draft, selected)?.key) ?? null} />
        </Suspense>
      </div>
    </div>
  );
}

/** Where the window has no room for all three. */
const SideControl = ({ side, onChange }: { readonly side: Side; readonly onChange: (side: Side) => void }) => (
  <Button.Group mb="sm">
    {SIDES.map(([value, label]) => (
      <Button
        key={value}
        size="xs"
        flex={1}
        variant={side === value ? 'light' : 'default'}
        aria-pressed={side === value}
        onClick={() => onChange(value)}
      >
        {label}
      </Button>
    ))}
  </Button.Group>
);
