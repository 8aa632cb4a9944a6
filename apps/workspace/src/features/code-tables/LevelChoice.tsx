import { NativeSelect } from '@mantine/core';
import type { CodeLevel } from '../../gql/schema.generated.js';

/** Codes as they were applied, or the themes that they stand under. */
export function LevelChoice({ value, onChange }: { value: CodeLevel; onChange: (level: CodeLevel) => void }) {
  return (
    <NativeSelect
      label="Codes"
      value={value}
      onChange={(event) => onChange(event.currentTarget.value as CodeLevel)}
      data={[
        { value: 'CODES', label: 'Needs, as coded' },
        { value: 'THEMES', label: 'Themes with their needs' },
      ]}
    />
  );
}
