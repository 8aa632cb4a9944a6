import { NativeSelect, NumberInput, SimpleGrid } from '@mantine/core';
import type { MethodOption, StyleOption } from '../../gql/schema.generated.js';
import {
  ENGINE_DEFAULTS,
  METHOD_CHOICES,
  NUMBER_OPTIONS,
  optionsProblem,
  STYLE_CHOICES,
  type OptionsDraft,
} from './run-options.js';

interface RunOptionsFieldsProps {
  readonly draft: OptionsDraft;
  readonly onChange: (draft: OptionsDraft) => void;
}

/** How the engine works; each field says what it does when nobody touches it. */
export function RunOptionsFields({ draft, onChange }: RunOptionsFieldsProps) {
  const problem = optionsProblem(draft);
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm" maw={720}>
      <NativeSelect
        label="Method"
        data={[...METHOD_CHOICES]}
        value={draft.method ?? ENGINE_DEFAULTS.method}
        onChange={(event) => onChange({ ...draft, method: event.currentTarget.value as MethodOption })}
      />
      <NativeSelect
        label="Response style"
        data={[...STYLE_CHOICES]}
        value={draft.style ?? ENGINE_DEFAULTS.style}
        onChange={(event) => onChange({ ...draft, style: event.currentTarget.value as StyleOption })}
      />
      {NUMBER_OPTIONS.map(({ key, label, min, max }) => (
        <NumberInput
          key={key}
          label={label}
          min={min}
          max={max}
          allowDecimal={false}
          placeholder={String(ENGINE_DEFAULTS[key])}
          value={draft[key] ?? ''}
          error={key === 'kMax' ? problem : null}
          onChange={(value) => onChange({ ...draft, [key]: value === '' ? null : Number(value) })}
        />
      ))}
    </SimpleGrid>
  );
}
