import { JsonInput, MultiSelect, NativeSelect, Stack } from '@mantine/core';
import { fieldsOf, type Logic, logicSchema, type Part } from '@needfinder/survey';
import { useState } from 'react';
import { type Computation, computedLogic, computedOf } from './computation.js';
import { fieldChoices, isNumber } from './condition-fields.js';

const WORDS: Readonly<Record<Computation, string>> = {
  sum: 'The sum of',
  mean: 'The mean of',
  least: 'The smallest of',
  largest: 'The largest of',
  difference: 'The first without the others',
  ratio: 'The first divided by the second',
  text: 'The words, one after the other',
};

interface ComputedFormProps {
  readonly logic: Logic;
  readonly before: readonly Part[];
  readonly onChange: (logic: Logic) => void;
}

/** How a computed value comes about: an operation on answers, or JsonLogic by hand. */
export default function ComputedForm({ logic, before, onChange }: ComputedFormProps) {
  const computed = computedOf(logic);
  const numbers = new Set(before.flatMap((part) => fieldsOf(part).filter(isNumber)).map(({ key }) => key));
  const choices = fieldChoices(before).filter(({ value }) => computed?.how === 'text' || numbers.has(value));
  return (
    <Stack gap="xs">
      {computed && (
        <>
          <NativeSelect
            label="What is worked out"
            data={Object.entries(WORDS).map(([value, label]) => ({ value, label }))}
            value={computed.how}
            onChange={({ currentTarget: { value } }) =>
              onChange(computedLogic({ ...computed, how: value as Computation }))
            }
          />
          <MultiSelect
            label="Of these answers"
            description={choices.length === 0 ? 'No number is asked before it' : undefined}
            searchable
            data={choices.map(({ value, label }) => ({ value, label }))}
            value={[...computed.fields]}
            onChange={(fields) => onChange(computedLogic({ ...computed, fields }))}
          />
        </>
      )}
      <HandWritten logic={logic} isOpen={computed === null} onChange={onChange} />
    </Stack>
  );
}

interface HandWrittenProps {
  readonly logic: Logic;
  readonly isOpen: boolean;
  readonly onChange: (logic: Logic) => void;
}

function HandWritten({ logic, isOpen, onChange }: HandWrittenProps) {
  const [text, setText] = useState<string | null>(null);
  const problem = text === null ? null : problemOf(text);
  const write = (next: string) => {
    setText(next);
    if (problemOf(next) === null) onChange(JSON.parse(next) as Logic);
  };
  return (
    <details open={isOpen}>
      <summary>Write it by hand</summary>
      <JsonInput
        aria-label="JsonLogic"
        autosize
        minRows={3}
        value={text ?? JSON.stringify(logic, null, 2)}
        error={problem}
        onChange={write}
        onBlur={() => problem === null && setText(null)}
      />
    </details>
  );
}

function problemOf(text: string): string | null {
  try {
    const read = logicSchema.safeParse(JSON.parse(text));
    return read.success ? null : (read.error.issues[0]?.message ?? 'This is no JsonLogic');
  } catch {
    return 'This is not JSON yet';
  }
}
