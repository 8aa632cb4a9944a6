import { Button, CloseButton, Group } from '@mantine/core';
import type { CodingState, CodingStore } from './coding-store.js';
import classes from './codings.module.css';

/** The way back and forth, and whether everything has reached the server. */
export function StepBar({ store, state }: { store: CodingStore; state: CodingState }) {
  const { undo = null, redo = null } = state.read ?? {};
  return (
    <div>
      <Group gap="xs">
        <Button
          size="compact-xs"
          variant="default"
          disabled={!undo && state.waiting === 0}
          title={undo?.label}
          onClick={() => store.repeat('undo')}
        >
          Undo
        </Button>
        <Button
          size="compact-xs"
          variant="default"
          disabled={!redo}
          title={redo?.label}
          onClick={() => store.repeat('redo')}
        >
          Redo
        </Button>
        <span role="status" className="nf-light">
          {state.waiting === 0
            ? 'Saved'
            : state.waiting === 1
              ? '1 step is being saved'
              : `${state.waiting} steps are being saved`}
        </span>
      </Group>
      {state.refusal ? (
        <div role="alert" className={classes.refusal}>
          {state.refusal}
          <CloseButton size="sm" aria-label="Close the message" onClick={() => store.dismiss()} />
        </div>
      ) : null}
    </div>
  );
}
