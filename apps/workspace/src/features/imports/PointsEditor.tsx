import { ActionIcon, Button, TextInput } from '@mantine/core';
import { useToasts } from '@needfinder/ui';
import { useRef, useState } from 'react';
import { movePoint, type ColumnDraft } from './column-draft.js';
import classes from './imports.module.css';

type Points = ColumnDraft['points'];

interface PointsEditorProps {
  readonly points: Points;
  readonly onChange: (points: Points) => void;
}

/** The answers of a scale from the lowest to the highest, moved by buttons. */
export function PointsEditor({ points, onChange }: PointsEditorProps) {
  const { announce } = useToasts();
  const list = useRef<HTMLOListElement>(null);
  const move = (from: number, to: number, direction: 'up' | 'down') => {
    onChange(movePoint(points, from, to));
    announce(`${points[from]!.label} is now answer ${to + 1} of ${points.length}`);
    // The focus goes along, so that pressing again moves the same answer on.
    requestAnimationFrame(() => {
      const item = list.current?.children[to];
      const same = item?.querySelector<HTMLButtonElement>(`[data-direction="${direction}"]`);
      (same?.disabled ? item?.querySelector<HTMLButtonElement>('button:enabled') : same)?.focus();
    });
  };
  return (
    <fieldset className={classes.points}>
      <legend>Answers, from the lowest to the highest</legend>
      {points.length === 0 ? <p className="nf-light">The numbers in the file are the answers.</p> : null}
      <ol ref={list}>
        {points.map(({ label, value }, i) => (
          <li key={label}>
            <span className="nf-light">{value}</span>
            <span className={classes.pointLabel}>{label}</span>
            <MoveButton label={label} direction="up" isDisabled={i === 0} onMove={() => move(i, i - 1, 'up')} />
            <MoveButton
              label={label}
              direction="down"
              isDisabled={i === points.length - 1}
              onMove={() => move(i, i + 1, 'down')}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={`Remove the answer ${label}`}
              onClick={() => onChange(points.filter((point) => point.label !== label))}
            >
              ×
            </ActionIcon>
          </li>
        ))}
      </ol>
      <AddPoint points={points} onChange={onChange} />
      {points.length > 1 ? (
        <Button
          variant="default"
          size="xs"
          onClick={() => onChange(points.map(({ value }, i) => ({ value, label: points.at(-1 - i)!.label })))}
        >
          Turn the order round
        </Button>
      ) : null}
    </fieldset>
  );
}

function MoveButton(props: { label: string; direction: 'up' | 'down'; isDisabled: boolean; onMove: () => void }) {
  const { label, direction, isDisabled, onMove } = props;
  return (
    <ActionIcon
      variant="default"
      data-direction={direction}
      disabled={isDisabled}
      aria-label={`Move ${label} ${direction}`}
      onClick={onMove}
    >
      {direction === 'up' ? '↑' : '↓'}
    </ActionIcon>
  );
}

function AddPoint({ points, onChange }: PointsEditorProps) {
  const [label, setLabel] = useState('');
  const wanted = label.trim();
  const isKnown = points.some((point) => point.label === wanted);
  const add = () => {
    if (!wanted || isKnown) return;
    onChange([...points, { label: wanted, value: (points.at(-1)?.value ?? 0) + 1 }]);
    setLabel('');
  };
  return (
    <div className={classes.addLine}>
      <TextInput
        aria-label="Another answer"
        placeholder="Another answer, as it stands in the file"
        value={label}
        error={isKnown ? 'This answer is there already' : undefined}
        onChange={(event) => setLabel(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Enter' && add()}
      />
      <Button variant="default" disabled={!wanted || isKnown} onClick={add}>
        Add answer
      </Button>
    </div>
  );
}
