import { Button, Group as Line, SegmentedControl, Stack } from '@mantine/core';
import { conditionInWords, type Logic, type Part } from '@needfinder/survey';
import { fieldChoices, isList, namesFrom, nearestField } from './condition-fields.js';
import { type Comparison, type Group, groupOf, isGroup, logicOfGroup } from './condition-tree.js';
import { ConditionRow } from './ConditionRow.js';
import classes from './logic.module.css';

interface ConditionFormProps {
  readonly condition: Logic | undefined;
  /** Parts that are asked before. */
  readonly before: readonly Part[];
  readonly label: string;
  /** What is the case without a condition. */
  readonly always: string;
  readonly onChange: (condition: Logic | undefined) => void;
}

/** A condition as rows, and as a sentence; one that was written by a program stays as it is. */
export function ConditionForm({ condition, before, label, always, onChange }: ConditionFormProps) {
  const group = groupOf(condition);
  const isSet = condition !== undefined && typeof condition !== 'boolean';
  const set = (next: Group) => onChange(next.rows.length === 0 ? undefined : logicOfGroup(next));
  return (
    <section aria-label={label}>
      <p className={classes.label}>{label}</p>
      <p className={classes.sentence}>{isSet ? conditionInWords(condition, namesFrom(before)) : always}</p>
      {group === null ? (
        <Button variant="default" size="xs" onClick={() => onChange(undefined)}>
          Remove this condition, which was written by hand
        </Button>
      ) : (
        <GroupRows group={group} before={before} onChange={set} isInside={false} />
      )}
    </section>
  );
}

interface GroupRowsProps {
  readonly group: Group;
  readonly before: readonly Part[];
  readonly onChange: (group: Group) => void;
  readonly isInside: boolean;
}

function GroupRows({ group, before, onChange, isInside }: GroupRowsProps) {
  const { join, rows } = group;
  const fields = fieldChoices(before);
  const replace = (at: number, row: Comparison | Group | null) =>
    onChange({ join, rows: row === null ? rows.toSpliced(at, 1) : rows.toSpliced(at, 1, row) });
  const fresh = (): Comparison => ({ field: nearestField(before), operator: 'answered', value: '' });
  return (
    <Stack gap="xs" className={isInside ? (classes.group ?? '') : ''}>
      {rows.length > 1 && (
        <SegmentedControl
          size="xs"
          className={classes.join ?? ''}
          aria-label="How the conditions are joined"
          value={join}
          onChange={(value) => onChange({ join: value as Group['join'], rows })}
          data={[
            { value: 'and', label: 'All of these' },
            { value: 'or', label: 'Any of these' },
          ]}
        />
      )}
      {rows.map((row, at) =>
        isGroup(row) ? (
          <GroupRows
            key={at}
            group={row}
            before={before}
            onChange={(next) => replace(at, next.rows.length === 0 ? null : next)}
            isInside
          />
        ) : (
          <ConditionRow
            key={at}
            row={row}
            before={before}
            fields={fields}
            isList={isList(before, row.field)}
            onChange={(next) => replace(at, next)}
          />
        ),
      )}
      <Line gap="xs">
        {fields.length > 0 ? (
          <>
            <Button variant="default" size="xs" onClick={() => onChange({ join, rows: [...rows, fresh()] })}>
              Add a condition
            </Button>
            {!isInside && rows.length > 0 && (
              <Button
                variant="subtle"
                size="xs"
                onClick={() => onChange({ join, rows: [...rows, { join: 'or', rows: [fresh(), fresh()] }] })}
              >
                Add a group
              </Button>
            )}
          </>
        ) : (
          <span className="nf-light">Nothing is asked before it.</span>
        )}
      </Line>
    </Stack>
  );
}
