import { FileInput } from '@mantine/core';
import { useState } from 'react';
import type { RedactionKeyInput } from '../../gql/schema.generated.js';
import { useStudyId } from '../../shell/useStudyHead.js';
import { readKey } from './key-file.js';

interface KeyFieldProps {
  readonly label: string;
  readonly description: string;
  readonly onKey: (key: RedactionKeyInput | null) => void;
}

/** Takes a key that was downloaded before. It is read in the browser. */
export function KeyField({ label, description, onKey }: KeyFieldProps) {
  const studyId = useStudyId();
  const [error, setError] = useState<string | null>(null);
  const choose = async (file: File | null) => {
    setError(null);
    onKey(null);
    if (!file) return;
    try {
      onKey(await readKey(file, studyId));
    } catch (reason) {
      setError((reason as Error).message);
    }
  };
  return (
    <FileInput
      label={label}
      description={description}
      placeholder="redaction-key.json"
      accept="application/json,.json"
      clearable
      error={error}
      onChange={(file) => void choose(file)}
    />
  );
}
