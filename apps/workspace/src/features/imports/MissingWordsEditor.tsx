import { ActionIcon, Autocomplete, Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { MissingState } from '../../gql/schema.generated.js';
import type { ColumnDraft } from './column-draft.js';
import { MISSING_STATE_CHOICES } from './import-words.js';
import classes from './imports.module.css';

type Words = ColumnDraft['missing'];

interface MissingWordsEditorProps {
  readonly words: Words;
  /** Values of the column, offered while typing. */
  readonly samples: readonly string[];
  readonly onChange: (words: Words) => void;
}

/** Values that are no answers, each with what it means instead: the four reasons are kept apart. */
export function MissingWordsEditor({ words, samples, onChange }: MissingWordsEditorProps) {
  const [word, setWord] = useState('');
  const [state, setState] = useState<MissingState>('NOT_APPLICABLE');
  const wanted = word.trim();
  const add = () => {
    if (!wanted) return;
    onChange([...words.filter((known) => known.word !== wanted), { word: wanted, state }]);
    setWord('');
  };
  return (
    <fieldset className={classes.points}>
      <legend>Values that are no answer</legend>
      {words.length === 0 ? <p className="nf-light">None. Empty cells count as left empty.</p> : null}
      <ul>
        {words.map(({ word: known, state: means }) => (
          <li key={known}>
            <span className={classes.pointLabel}>{known}</span>
            <NativeSelect
              size="xs"
              aria-label={`What “${known}” means`}
              data={MISSING_STATE_CHOICES}
              value={means}
              onChange={(event) => {
                const changed = event.currentTarget.value as MissingState;
                onChange(words.map((one) => (one.word === known ? { ...one, state: changed } : one)));
              }}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={`“${known}” is an answer`}
              onClick={() => onChange(words.filter((one) => one.word !== known))}
            >
              ×
            </ActionIcon>
          </li>
        ))}
      </ul>
      <div className={classes.addLine}>
        <Autocomplete
          aria-label="A value that is no answer"
          placeholder="A value, such as N/A"
          data={samples.filter((sample) => !words.some((known) => known.word === sample))}
          value={word}
          onChange={setWord}
        />
        <NativeSelect
          aria-label="What it means"
          data={MISSING_STATE_CHOICES}
          value={state}
          onChange={(event) => setState(event.currentTarget.value as MissingState)}
        />
        <Button variant="default" disabled={!wanted} onClick={add}>
          Add value
        </Button>
      </div>
    </fieldset>
  );
}
