import { TextInput } from '@mantine/core';
import { useState } from 'react';

const KEY = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

interface KeyFieldProps {
  readonly value: string;
  readonly onRename: (key: string) => void;
}

/** The name of a question in the data; conditions and translations follow when it changes. */
export function KeyField({ value, onRename }: KeyFieldProps) {
  const [typed, setTyped] = useState(value);
  const isKey = KEY.test(typed);
  return (
    <TextInput
      label="Name in the data"
      description="A version that was published keeps the old name"
      value={typed}
      error={isKey ? null : 'Lower-case letters and digits, joined by -'}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => isKey && typed !== value && onRename(typed)}
    />
  );
}
