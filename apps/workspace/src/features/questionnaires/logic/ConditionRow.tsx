import { ActionIcon, NativeSelect, Select, TextInput } from '@mantine/core';
import type { Part } from '@needfinder/survey';
import { answerChoices, type Choice } from './condition-fields.js';
import type { Comparison, Operator } from './condition-tree.js';
import classes from './logic.module.css';

const ANSWERED: readonly (readonly [Operator, string])[] = [
  ['answered', 'is answered'],
  ['open', 'is not answered'],
];
const SAID: readonly (readonly [Operator, string])[] = [
  ['==', 'is'],
  ['!=', 'is not'],
];
const COMPARED: readonly (readonly [Operator, string])[] = [
  ['<', 'is below'],
  ['<=', 'is at most'],
  ['>', 'is above'],
  ['>=', 'is at least'],
];
const LISTED: readonly (readonly [Operator, string])[] = [
  ['in', 'includes'],
  ['not-in', 'does not include'],
];

interface ConditionRowProps {
  readonly row: Comparison;
  readonly before: readonly Part[];
  readonly fields: readonly Choice[];
  readonly isList: boolean;
  /** Null takes the row out. */
  readonly onChange: (row: Comparison | null) => void;
}

/** One comparison: a question, how, and with what. */
export function ConditionRow({ row, before, fields, isList, onChange }: ConditionRowProps) {
  const choices = answerChoices(before, row.field);
  const needsAnswer = row.operator !== 'answered' && row.operator !== 'open';
  const offered = [...(isList ? LISTED : [...SAID, ...COMPARED]), ...ANSWERED];
  const operators = offered.some(([operator]) => operator === row.operator)
    ? offered
    : [...offered, ...LISTED, ...SAID];
  return (
    <div className={classes.row}>
      <Select
        aria-label="Question"
        size="xs"
        data={fields.map(({ value, label }) => ({ value, label }))}
        value={row.field}
        searchable
        allowDeselect={false}
        onChange={(field) => field && onChange({ field, operator: 'answered', value: '' })}
      />
      <NativeSelect
        aria-label="Comparison"
        size="xs"
        data={operators.map(([value, label]) => ({ value, label }))}
        value={row.operator}
        onChange={({ currentTarget: { value } }) => {
          const operator = value as Operator;
          const first = choices[0] ? typedAs(choices[0].value) : '';
          onChange({ ...row, operator, value: row.value === '' ? first : row.value });
        }}
      />
      {!needsAnswer ? null : choices.length > 0 ? (
        <NativeSelect
          aria-label="Answer"
          size="xs"
          data={choices.map(({ value, label }) => ({ value, label }))}
          value={String(row.value)}
          onChange={({ currentTarget: { value } }) => onChange({ ...row, value: typedAs(value) })}
        />
      ) : (
        <TextInput
          aria-label="Answer"
          size="xs"
          value={String(row.value)}
          onChange={({ currentTarget: { value } }) => onChange({ ...row, value: typedAs(value) })}
        />
      )}
      <ActionIcon variant="subtle" color="gray" aria-label="Remove this condition" onClick={() => onChange(null)}>
        ×
      </ActionIcon>
    </div>
  );
}

const typedAs = (text: string): string | number =>
  text.trim() !== '' && !Number.isNaN(Number(text)) ? Number(text) : text;
