import { Checkbox } from '@mantine/core';
import { StatusBadge } from '@needfinder/ui';
import { isToCheck, type ColumnGroup, type ImportColumn } from './column-groups.js';
import { countOf } from './import-words.js';
import classes from './imports.module.css';
import { roleSentence } from './role-sentence.js';

interface GroupRowProps {
  readonly group: ColumnGroup;
  readonly isOpen: boolean;
  readonly selected: ReadonlySet<number>;
  readonly mayEdit: boolean;
  readonly onToggle: () => void;
  readonly onSelect: (columns: readonly ImportColumn[], isOn: boolean) => void;
}

/** Columns that belong together, folded into one line. */
export function GroupRow({ group, isOpen, selected, mayEdit, onToggle, onSelect }: GroupRowProps) {
  const chosen = group.columns.filter(({ index }) => selected.has(index)).length;
  const toCheck = group.columns.filter(isToCheck).length;
  return (
    <div className={classes.row}>
      {mayEdit ? (
        <Checkbox
          aria-label={`Select all of ${group.title}`}
          checked={chosen === group.columns.length}
          indeterminate={chosen > 0 && chosen < group.columns.length}
          onChange={(event) => onSelect(group.columns, event.currentTarget.checked)}
        />
      ) : null}
      <button type="button" className={classes.fold} aria-expanded={isOpen} onClick={onToggle}>
        <span aria-hidden="true" className={classes.arrow}>
          {isOpen ? '▾' : '▸'}
        </span>
        <span>
          <strong>{group.title}</strong>
          <span className="nf-light"> {group.note}</span>
        </span>
      </button>
      {toCheck > 0 ? <StatusBadge tone="warning">{`${countOf(toCheck, 'column')} to check`}</StatusBadge> : null}
    </div>
  );
}

interface ColumnRowProps {
  readonly column: ImportColumn;
  readonly isInGroup: boolean;
  readonly isRefused: boolean;
  readonly isSelected: boolean;
  readonly mayEdit: boolean;
  readonly onSelect: (columns: readonly ImportColumn[], isOn: boolean) => void;
  readonly onEdit: (() => void) | undefined;
}

/** One column: name, what it was taken for and why, and some of its values. */
export function ColumnRow(props: ColumnRowProps) {
  const { column, isInGroup, isRefused, isSelected, mayEdit, onSelect, onEdit } = props;
  return (
    <div className={classes.row} data-nested={isInGroup || undefined}>
      {mayEdit ? (
        <Checkbox
          aria-label={`Select ${column.name}`}
          checked={isSelected}
          onChange={(event) => onSelect([column], event.currentTarget.checked)}
        />
      ) : null}
      <div className={classes.columnWords}>
        {onEdit ? (
          <button type="button" className="nf-link" onClick={onEdit}>
            {column.name}
          </button>
        ) : (
          column.name
        )}
        <div className={classes.samples}>
          <span className="nf-visually-hidden">Values: </span>
          {column.samples.slice(0, 4).join(' · ') || 'no values'}
        </div>
      </div>
      <div className={classes.columnRole}>
        <div>{roleSentence(column)}</div>
        <div className="nf-light">{column.why}</div>
      </div>
      <ColumnState column={column} isRefused={isRefused} />
    </div>
  );
}

function ColumnState({ column, isRefused }: { column: ImportColumn; isRefused: boolean }) {
  if (isRefused) return <StatusBadge tone="bad">Not saved</StatusBadge>;
  if (column.corrected) return <StatusBadge tone="good">Corrected</StatusBadge>;
  if (isToCheck(column)) return <StatusBadge tone="warning">To check</StatusBadge>;
  return null;
}
