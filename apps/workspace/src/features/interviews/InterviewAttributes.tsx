import { Autocomplete } from '@mantine/core';
import { useState } from 'react';
import type { UpdateInterviewInput } from '../../gql/schema.generated.js';
import type { AttributeValuePartsFragment } from '../respondents/attribute-value.fragment.generated.js';
import classes from './interviews.module.css';

interface InterviewAttributesProps {
  readonly attributes: readonly AttributeValuePartsFragment[];
  readonly onSave: (to: Omit<UpdateInterviewInput, 'id'>) => Promise<boolean>;
  readonly mayEdit: boolean;
}

/** What is known about the conversation itself; what is known about the person stands on their page. */
export function InterviewAttributes({ attributes, onSave, mayEdit }: InterviewAttributesProps) {
  const filled = attributes.filter(({ value }) => value !== null);
  if (attributes.length === 0) return null;
  return (
    <details className={classes.attributes} open={filled.length > 0}>
      <summary>
        Attributes <span className="nf-light">{filled.length > 0 ? `${filled.length} filled` : 'none filled'}</span>
      </summary>
      {mayEdit
        ? attributes.map((known) => <AttributeField key={known.attribute.key} known={known} onSave={onSave} />)
        : filled.map(({ attribute, value }) => (
            <p key={attribute.key}>
              {attribute.title}: {value}
            </p>
          ))}
    </details>
  );
}

type AttributeFieldProps = Pick<InterviewAttributesProps, 'onSave'> & { readonly known: AttributeValuePartsFragment };

function AttributeField({ known, onSave }: AttributeFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const { attribute, value: stored } = known;
  const value = typed ?? stored ?? '';
  const save = async (wanted: string) => {
    if (wanted.trim() === (stored ?? '')) return;
    if (await onSave({ attributes: [{ key: attribute.key, value: wanted.trim() || null }] })) setTyped(null);
  };
  return (
    <Autocomplete
      size="xs"
      label={attribute.title}
      data={attribute.valueType === 'category' ? [...attribute.levels] : []}
      value={value}
      onChange={setTyped}
      onOptionSubmit={(chosen) => void save(chosen)}
      onBlur={() => void save(value)}
    />
  );
}
