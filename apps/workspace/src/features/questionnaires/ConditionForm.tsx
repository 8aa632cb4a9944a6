import { Button, Group, Select, Stack, TextInput } from '@mantine/core';
import { conditionInWords, fieldsOf, type Logic, type Part } from '@needfinder/survey';

const OPERATORS = [
  { value: '==', label: 'is' },
  { value: '!=', label: 'is not' },
  { value: 'in', label: 'includes' },
  { value: '>', label: 'is above' },
  { value: '<', label: 'is below' },
  { value: '!!', label: 'is answered' },
];

interface Comparison {
  readonly field: string;
  readonly operator: string;
  readonly value: string | number;
}

interface ConditionFormProps {
  readonly condition: Logic | undefined;
  /** Parts that are asked before. */
  readonly before: readonly Part[];
  readonly label: string;
  readonly onChange: (condition: Logic | undefined) => void;
}

/** A condition as rows that must all hold, and as a sentence; one that was written elsewhere stays as it is. */
export function ConditionForm({ condition, before, label, onChange }: ConditionFormProps) {
  const rows = condition === undefined || condition === false ? [] : rowsOf(condition);
  const fields = before.flatMap((part) =>
    fieldsOf(part).map(({ key }) => ({ value: key, label: 'title' in part ? `${part.title} (${key})` : key })),
  );
  const set = (next: readonly Comparison[]) => onChange(next.length === 0 ? undefined : { and: next.map(logicOf) });
  return (
    <Stack gap={4}>
      <span>{label}</span>
      {condition !== undefined && <em>{conditionInWords(condition, namesFrom(before))}</em>}
      {rows?.map((row, at) => {
        const change = (to: Partial<Comparison>) => set(rows.map((one, n) => (n === at ? { ...one, ...to } : one)));
        const options = optionsFor(before, row.field);
        return (
          <Group key={at} gap={4} wrap="nowrap">
            <Select
              aria-label="Question"
              data={fields}
              value={row.field}
              searchable
              onChange={(field) => field && change({ field, value: '' })}
            />
            <Select
              aria-label="Comparison"
              data={OPERATORS}
              value={row.operator}
              w={120}
              onChange={(operator) => operator && change({ operator })}
            />
            {row.operator === '!!' ? null : options.length > 0 ? (
              <Select
                aria-label="Answer"
                data={options}
                value={String(row.value)}
                onChange={(value) => value !== null && change({ value: asTyped(value) })}
              />
            ) : (
              <TextInput
                aria-label="Answer"
                value={String(row.value)}
                onChange={(event) => change({ value: asTyped(event.currentTarget.value) })}
              />
            )}
            <Button
              variant="subtle"
              size="compact-sm"
              onClick={() => set(rows.filter((_, n) => n !== at))}
              aria-label="Remove this condition"
            >
              ×
            </Button>
          </Group>
        );
      })}
      <Group gap={4}>
        {rows && fields.length > 0 && (
          <Button
            variant="default"
            size="xs"
            onClick={() => set([...rows, { field: fields[0]!.value, operator: '!!', value: '' }])}
          >
            Add a condition
          </Button>
        )}
        {rows === null && (
          <Button variant="default" size="xs" onClick={() => onChange(undefined)}>
            Remove it
          </Button>
        )}
        {fields.length === 0 && <span className="nf-light">Nothing is asked before it.</span>}
      </Group>
    </Stack>
  );
}

const asTyped = (text: string): string | number =>
  text.trim() !== '' && !Number.isNaN(Number(text)) ? Number(text) : text;

function logicOf({ field, operator, value }: Comparison): Logic {
  if (operator === '!!') return { '!!': [{ var: field }] };
  return operator === 'in' ? { in: [value, { var: field }] } : { [operator]: [{ var: field }, value] };
}

/** Null when the condition says more than rows can. */
function rowsOf(condition: Logic): Comparison[] | null {
  const list = operandsOf(condition, 'and') ?? [condition];
  const rows = list.map(rowOf);
  return rows.every((row) => row !== null) ? rows : null;
}

function rowOf(logic: Logic): Comparison | null {
  for (const { value: operator } of OPERATORS) {
    const operands = operandsOf(logic, operator);
    if (!operands) continue;
    const [subject, object = ''] = operator === 'in' ? [operands[1], operands[0]] : operands;
    const field = subject === undefined ? null : operandsOf(subject, 'var')?.[0];
    const isPlain = typeof object === 'string' || typeof object === 'number';
    return typeof field === 'string' && isPlain ? { field, operator, value: object } : null;
  }
  return null;
}

function operandsOf(logic: Logic, operator: string): readonly Logic[] | null {
  if (logic === null || typeof logic !== 'object' || Array.isArray(logic) || !Object.hasOwn(logic, operator))
    return null;
  const operands = (logic as Record<string, Logic>)[operator]!;
  return Array.isArray(operands) ? (operands as readonly Logic[]) : [operands];
}

const partOf = (parts: readonly Part[], field: string): Part | undefined =>
  parts.find((part) => fieldsOf(part).some(({ key }) => key === field));

function optionsFor(parts: readonly Part[], field: string): { value: string; label: string }[] {
  const part = partOf(parts, field);
  return part && 'options' in part ? part.options.map(({ key, label }) => ({ value: key, label })) : [];
}

/** Titles and option labels instead of keys. */
export const namesFrom = (parts: readonly Part[]) => ({
  field: (key: string) => {
    const part = partOf(parts, key);
    return part && 'title' in part ? part.title : key;
  },
  answer: (key: string, value: string | number) =>
    optionsFor(parts, key).find((option) => option.value === String(value))?.label ?? String(value),
});
