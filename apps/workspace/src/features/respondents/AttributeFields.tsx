import { useMutation } from '@apollo/client/react';
import { Autocomplete } from '@mantine/core';
import { useToasts } from '@needfinder/ui';
import { useState, type KeyboardEvent } from 'react';
import type { AttributeValuePartsFragment } from './attribute-value.fragment.generated.js';
import { MissingText } from './MissingText.js';
import classes from './respondents.module.css';
import { UpdateRespondentDocument } from './update-respondent.mutation.generated.js';

interface AttributeFieldsProps {
  readonly respondentId: string;
  readonly attributes: readonly AttributeValuePartsFragment[];
  readonly mayEdit: boolean;
}

/** Who the person is. Each field is stored when it is left; what is refused stays in its field. */
export function AttributeFields({ respondentId, attributes, mayEdit }: AttributeFieldsProps) {
  return (
    <section aria-labelledby="attributes">
      <h2 id="attributes">Who they are</h2>
      {attributes.length === 0 ? <p className="nf-light">The study knows no attributes.</p> : null}
      {mayEdit ? (
        <div className={classes.fields}>
          {attributes.map((value) => (
            <AttributeField key={value.attribute.key} respondentId={respondentId} known={value} />
          ))}
        </div>
      ) : (
        <dl className={classes.answers}>
          {attributes.map(({ attribute, value, missing }) => (
            <div key={attribute.key}>
              <dt>{attribute.title}</dt>
              <dd>{value ?? <MissingText state={missing ?? 'EMPTY'} />}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}

function AttributeField({ respondentId, known }: { respondentId: string; known: AttributeValuePartsFragment }) {
  const { attribute, value: stored, missing } = known;
  const [typed, setTyped] = useState<string | null>(null);
  const { announce } = useToasts();
  const [update, { loading, error }] = useMutation(UpdateRespondentDocument);
  const value = typed ?? stored ?? '';
  const save = async (wanted: string) => {
    if (wanted.trim() === (stored ?? '')) return;
    const attributes = [{ key: attribute.key, value: wanted.trim() || null }];
    try {
      await update({ variables: { input: { id: respondentId, attributes } } });
      setTyped(null);
      announce(`${attribute.title} saved`);
    } catch {
      // Shown at the field as `error`; what was typed stays.
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') void save(value);
  };
  return (
    <Autocomplete
      label={attribute.title}
      description={missing ? <MissingText state={missing} /> : undefined}
      data={attribute.valueType === 'category' ? [...attribute.levels] : []}
      value={value}
      inputMode={attribute.valueType === 'number' ? 'decimal' : undefined}
      error={error && typed !== null ? error.message : undefined}
      rightSection={loading ? <span className="nf-light">…</span> : null}
      onChange={setTyped}
      onOptionSubmit={(chosen) => void save(chosen)}
      onBlur={() => void save(value)}
      onKeyDown={onKeyDown}
    />
  );
}
