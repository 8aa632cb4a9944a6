import { Button, Group, NativeSelect } from '@mantine/core';
import { KeyHint } from '@needfinder/ui';
import type { ReactNode } from 'react';
import type { Code } from './codes.js';
import type { CodingState, CodingStore } from './coding-store.js';
import { codeCounts, type CodingFilter } from './coding-view.js';
import { CoderList } from './CoderList.js';
import classes from './codings.module.css';
import { CodeSwatch } from './CodeSwatch.js';
import { KeepPlace } from '../quotes/KeepPlace.js';
import { StepBar } from './StepBar.js';
import type { Edge, Place } from './text-places.js';
import type { CoderHere } from './useCodersHere.js';

interface CodingSideProps {
  readonly interviewId: string;
  readonly store: CodingStore;
  readonly state: CodingState;
  readonly codes: ReadonlyMap<string, Code>;
  readonly others: readonly CoderHere[];
  readonly filter: CodingFilter;
  readonly coder: string;
  readonly mayEdit: boolean;
  readonly edge: Edge;
  readonly place: Place | null;
  /** What is selected, or the passage of the chosen coding. */
  readonly passage: Place | null;
  readonly speakers: readonly string[];
  /** Ids of the codes used last: what the digits stand for. */
  readonly recent: readonly string[];
  readonly onFilter: (filter: CodingFilter) => void;
  readonly onCode: () => void;
  readonly onEdit: () => void;
  readonly memos: ReactNode;
  readonly children: ReactNode;
}

/** Beside the interview: what is coded in it and by whom, what of it is shown, and what is known about it. */
export function CodingSide(props: CodingSideProps) {
  const { state, codes, filter, mayEdit, speakers, recent, onFilter, onCode } = props;
  const counts = codeCounts(state.codings, codes);
  const coders = [...(state.read?.coders ?? []), { id: 'engine', name: 'The engine suggests' }];
  const options = (all: string, rows: readonly { id: string; name: string }[]) => [
    { value: '', label: all },
    ...rows.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <aside className={classes.side} aria-label="Codings of this interview">
      {mayEdit ? (
        <>
          <Group gap="xs">
            <Button size="xs" onClick={onCode}>
              Code
            </Button>
            <KeyHint keys="c" />
            <span className="nf-light">
              {props.place
                ? `what is selected; keys move its ${props.edge === 'end' ? 'end' : 'beginning'}`
                : 'select words, or a whole turn'}
            </span>
          </Group>
          <StepBar store={props.store} state={state} />
          <Group gap="xs">
            <KeepPlace place={props.passage} />
            <Button size="compact-xs" variant="default" onClick={props.onEdit}>
              Correct the text of this turn
            </Button>
          </Group>
        </>
      ) : null}
      <h2>Needs and themes</h2>
      {counts.length === 0 ? <p className="nf-light">Nothing is coded yet.</p> : null}
      <ul className={classes.plain}>
        {counts.map(({ code, coded, suggested }) => (
          <li key={code.id}>
            <button
              type="button"
              className={classes.codeToggle}
              aria-pressed={filter.codeId === code.id}
              onClick={() => onFilter({ ...filter, codeId: filter.codeId === code.id ? null : code.id })}
            >
              <CodeSwatch code={code} /> {code.label}{' '}
              <span className="nf-light">
                {coded}
                {suggested > 0 ? `, ${suggested} suggested` : ''}
              </span>
            </button>
            {recent.includes(code.id) ? <KeyHint keys={`${recent.indexOf(code.id) + 1}`} /> : null}
          </li>
        ))}
      </ul>
      <h2>Show</h2>
      <NativeSelect
        size="xs"
        aria-label="Speaker"
        value={filter.speaker ?? ''}
        onChange={(event) => onFilter({ ...filter, speaker: event.currentTarget.value || null })}
        data={options(
          'All speakers',
          speakers.map((name) => ({ id: name, name })),
        )}
      />
      <NativeSelect
        size="xs"
        aria-label="Coder"
        value={filter.coder ?? ''}
        onChange={(event) => onFilter({ ...filter, coder: event.currentTarget.value || null })}
        data={options('All coders', coders)}
      />
      {props.memos}
      <CoderList {...props} />
      {props.children}
    </aside>
  );
}
