import { Drawer, NativeSelect } from '@mantine/core';
import { ErrorNotice, StatusBadge } from '@needfinder/ui';
import { useState } from 'react';
import type { ColumnKind } from '../../gql/schema.generated.js';
import { changeDraft, draftOf, withWordsOf, type ColumnDraft } from './column-draft.js';
import type { ImportColumn } from './column-groups.js';
import { COLUMN_KIND_CHOICES, countOf } from './import-words.js';
import classes from './imports.module.css';
import { MissingWordsEditor } from './MissingWordsEditor.js';
import { RoleFields } from './RoleFields.js';
import type { Corrections } from './useCorrections.js';

interface ColumnEditorProps {
  readonly columns: readonly ImportColumn[];
  readonly corrections: Corrections;
  readonly mayEdit: boolean;
  readonly onClose: () => void;
}

/** What a column, or several, really are. Each change is stored at once; what is refused stays here to be mended. */
export function ColumnEditor({ columns, corrections, mayEdit, onClose }: ColumnEditorProps) {
  const refused = corrections.refusedOf(columns);
  const [draft, setDraft] = useState<ColumnDraft>(() => refused?.draft ?? draftOf(columns));
  const [touched, setTouched] = useState<ReadonlySet<keyof ColumnDraft>>(() => refused?.touched ?? new Set());
  const [first] = columns;
  const isOne = columns.length === 1;

  const change = (part: Partial<ColumnDraft>, { isSaved = true } = {}) => {
    const next = changeDraft(draft, part, columns);
    const nextTouched = new Set([...touched, ...(Object.keys(part) as (keyof ColumnDraft)[])]);
    setDraft(next);
    setTouched(nextTouched);
    if (isSaved) corrections.save(columns, next, nextTouched);
  };
  /** Words are stored when the field is left, not with every letter. */
  const saveWords = () => {
    if (touched.size > 0) corrections.save(columns, draft, touched);
  };
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="min(480px, 100vw)"
      title={isOne ? 'What is this column?' : `What are these ${columns.length} columns?`}
    >
      <div className={classes.editor}>
        {isOne && first ? <AboutColumn column={first} /> : <ColumnNames columns={columns} />}
        <SaveState corrections={corrections} message={refused?.message} />
        <fieldset disabled={!mayEdit} className={classes.fields}>
          <legend className="nf-visually-hidden">Correction</legend>
          <NativeSelect
            label="It is"
            value={draft.kind ?? ''}
            onChange={(event) => change({ kind: event.currentTarget.value as ColumnKind })}
            data={[
              ...(draft.kind ? [] : [{ value: '', label: 'Different things', disabled: true }]),
              ...COLUMN_KIND_CHOICES,
            ]}
          />
          <RoleFields
            draft={withWordsOf(draft, touched, isOne ? first : undefined)}
            isOne={isOne}
            onChange={change}
            onLeave={saveWords}
          />
          {draft.kind === 'IGNORE' ? null : (
            <MissingWordsEditor
              words={draft.missing}
              samples={isOne ? (first?.samples ?? []) : []}
              onChange={(missing) => change({ missing })}
            />
          )}
        </fieldset>
      </div>
    </Drawer>
  );
}

function AboutColumn({ column }: { column: ImportColumn }) {
  return (
    <div>
      <h3 className={classes.editorTitle}>{column.title}</h3>
      <p className="nf-light">
        {column.file} · {countOf(column.filled, 'value')}, {column.distinct >= 1000 ? 'over 1,000' : column.distinct}{' '}
        different · {column.why}
      </p>
      <p className={classes.sampleWords}>{column.samples.join(' · ') || 'No values'}</p>
    </div>
  );
}

const MOST_NAMES = 6;

function ColumnNames({ columns }: { columns: readonly ImportColumn[] }) {
  return (
    <ul className={classes.files}>
      {columns.slice(0, MOST_NAMES).map(({ index, name }) => (
        <li key={index}>{name}</li>
      ))}
      {columns.length > MOST_NAMES ? <li className="nf-light">and {columns.length - MOST_NAMES} more</li> : null}
    </ul>
  );
}

/** Says at all times whether what is seen is stored. */
function SaveState({ corrections, message }: { corrections: Corrections; message: string | undefined }) {
  if (message && corrections.status !== 'saving') {
    return (
      <ErrorNotice
        error={message}
        title="Not saved yet"
        remedy="What you entered is still here. Change it, and it is stored."
      />
    );
  }
  return (
    <div className={classes.saveState}>
      {corrections.status === 'saving' ? (
        <StatusBadge tone="active">Saving</StatusBadge>
      ) : corrections.status === 'saved' ? (
        <StatusBadge tone="good">Saved</StatusBadge>
      ) : (
        <span className="nf-light">Changes are stored at once.</span>
      )}
    </div>
  );
}
