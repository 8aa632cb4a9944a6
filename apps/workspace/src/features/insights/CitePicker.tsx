import { useQuery } from '@apollo/client/react';
import { TextInput } from '@mantine/core';
import { type CSSProperties, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useDebounced } from '../../app/useDebounced.js';
import { useStudyId } from '../../shell/useStudyHead.js';
import { CitableThingsDocument, type CitableThingsQuery } from './citable.query.generated.js';
import classes from './insights.module.css';
import type { PickerPlace } from './usePicker.js';

export type CitableThing = CitableThingsQuery['citable'][number];

interface CitePickerProps {
  readonly place: PickerPlace;
  readonly onChoose: (thing: CitableThing) => void;
  /** @param typed - What stands in the page instead: nothing, or the slash that was meant as one. */
  readonly onClose: (typed: '' | '/') => void;
}

const KINDS = { NUMBER: 'Number', PASSAGE: 'Quote', CHART: 'Chart' } as const;

/** Finds a quote, a number or a chart by its words; by keyboard alone. */
export function CitePicker({ place, onChoose, onClose }: CitePickerProps) {
  const studyId = useStudyId();
  const listId = useId();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const chosen = useRef<HTMLLIElement>(null);
  const { data, previousData, loading, error } = useQuery(CitableThingsDocument, {
    variables: { studyId, text: useDebounced(typed.trim(), 200) },
    fetchPolicy: 'network-only',
  });
  const things = (data ?? previousData)?.citable ?? [];
  const active = Math.min(at, things.length - 1);
  useEffect(() => {
    chosen.current?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose('');
    else if (event.key === '/' && typed === '') onClose('/');
    else if (event.key === 'ArrowDown') setAt(Math.min(active + 1, things.length - 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(active - 1, 0));
    else if (event.key === 'Enter' && things[active]) onChoose(things[active]);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={classes.picker} style={{ top: place.top, '--left': `${place.left}px` } as CSSProperties}>
      <TextInput
        autoFocus
        size="sm"
        role="combobox"
        aria-label="Cite a quote, a number or a chart"
        aria-expanded
        aria-controls={listId}
        aria-activedescendant={things[active] ? `${listId}-${active}` : undefined}
        placeholder="Words of a quote, a need, a segment…"
        value={typed}
        maxLength={200}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => onClose('')}
      />
      <ul id={listId} role="listbox" aria-label="What can be cited" className={classes.options}>
        {things.map((thing, index) => (
          <li
            key={JSON.stringify(thing.source)}
            id={`${listId}-${index}`}
            ref={index === active ? chosen : null}
            role="option"
            aria-selected={index === active}
            // Before the field loses its focus, which would close the list.
            onMouseDown={(event) => {
              event.preventDefault();
              onChoose(thing);
            }}
          >
            <span className="nf-light">{KINDS[thing.kind]}</span>{' '}
            {thing.kind === 'PASSAGE' ? `“${thing.title}”` : thing.title}
            <small>{thing.detail}</small>
          </li>
        ))}
      </ul>
      <p role="status" className="nf-light">
        {error
          ? 'The list could not be read.'
          : loading
            ? 'Looking…'
            : things.length === 0
              ? 'Nothing has all of these words.'
              : null}
      </p>
    </div>
  );
}
