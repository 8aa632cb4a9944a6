import { NativeSelect } from '@mantine/core';
import type { Part } from '@needfinder/survey';
import { answerChoices } from '../logic/condition-fields.js';

interface ExpectedAnswerProps {
  readonly part: Part;
  readonly onChange: (value: string | number | undefined) => void;
}

/** Makes a question an attention item: who reads it gives this answer. */
export function ExpectedAnswer({ part, onChange }: ExpectedAnswerProps) {
  if (part.type !== 'single' && part.type !== 'rating') return null;
  const choices = answerChoices([part], part.key);
  return (
    <NativeSelect
      label="Attention item"
      description="Whoever gives another answer is marked in the field monitor; nobody is thrown out"
      value={part.expects === undefined ? '' : String(part.expects)}
      data={[
        { value: '', label: 'No' },
        ...choices.map(({ value, label }) => ({ value, label: `Who reads it answers “${label}”` })),
      ]}
      onChange={({ currentTarget: { value } }) =>
        onChange(value === '' ? undefined : part.type === 'rating' ? Number(value) : value)
      }
    />
  );
}
