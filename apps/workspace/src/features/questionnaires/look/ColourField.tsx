import { TextInput } from '@mantine/core';

interface ColourFieldProps {
  readonly label: string;
  readonly placeholder?: string;
  readonly value: string;
  readonly onChange: (colour: string) => void;
}

/** A colour, typed as #rrggbb or chosen with the browser's own picker. */
export const ColourField = ({ label, placeholder, value, onChange }: ColourFieldProps) => (
  <TextInput
    label={label}
    placeholder={placeholder}
    value={value}
    onChange={({ currentTarget }) => onChange(currentTarget.value)}
    rightSection={
      <input
        type="color"
        aria-label={`${label}: choose`}
        value={/^#[0-9a-f]{6}$/i.test(value) ? value : '#ffffff'}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
        style={{ width: 24, height: 24, padding: 0, border: 0, background: 'none' }}
      />
    }
  />
);
