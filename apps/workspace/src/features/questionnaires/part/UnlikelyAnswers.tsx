import { MultiSelect } from '@mantine/core';
import type { Part } from '@needfinder/survey';
import { answerChoices } from '../logic/condition-fields.js';

interface UnlikelyAnswersProps {
  readonly part: Part;
  readonly onChange: (values: readonly (string | number)[] | undefined) => void;
}

/** Makes a question an infrequency item: hardly anybody can truly give these answers. */
export function UnlikelyAnswers({ part, onChange }: UnlikelyAnswersProps) {
  if (part.type !== 'single' && part.type !== 'rating') return null;
  return (
    <MultiSelect
      label="Infrequency item"
      description="Answers that hardly anybody can truly give; whoever gives one is marked, nobody is thrown out"
      placeholder={part.unlikely?.length ? undefined : 'None'}
      value={(part.unlikely ?? []).map(String)}
      data={answerChoices([part], part.key).map(({ value, label }) => ({ value: String(value), label }))}
      onChange={(values) =>
        onChange(values.length === 0 ? undefined : part.type === 'rating' ? values.map(Number) : values)
      }
    />
  );
}
