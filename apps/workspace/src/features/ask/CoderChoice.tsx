import { useQuery } from '@apollo/client/react';
import { NativeSelect } from '@mantine/core';
import { useStudyId } from '../../shell/useStudyHead.js';
import { CodersDocument } from './coders.query.generated.js';

/** Whose codings are meant. In blind interviews one never sees more than one's own and the engine's. */
export function CoderChoice({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const { data } = useQuery(CodersDocument, { variables: { studyId: useStudyId() } });
  const coders = data?.coders ?? [];
  return (
    <NativeSelect
      label="Coded by"
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={[
        { value: '', label: 'Everybody and the engine' },
        { value: 'people', label: 'People, and what they accepted' },
        { value: 'engine', label: 'The engine' },
        ...coders.map(({ id, name, isOutside }) => ({ value: id, label: isOutside ? `${name} (from outside)` : name })),
      ]}
    />
  );
}
