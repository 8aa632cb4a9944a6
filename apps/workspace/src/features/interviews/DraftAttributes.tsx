import { useQuery } from '@apollo/client/react';
import { Autocomplete } from '@mantine/core';
import { useStudyId } from '../../shell/useStudyHead.js';
import classes from './interviews.module.css';
import { StudyAttributesDocument } from './study-attributes.query.generated.js';

interface DraftAttributesProps {
  readonly values: Readonly<Record<string, string>>;
  readonly onChange: (values: Readonly<Record<string, string>>) => void;
}

/** What is known about an interview, by the attributes of the study. Folded away: most are filled by the survey. */
export function DraftAttributes({ values, onChange }: DraftAttributesProps) {
  const studyId = useStudyId();
  const { data } = useQuery(StudyAttributesDocument, { variables: { studyId }, fetchPolicy: 'cache-first' });
  const attributes = data?.study.attributes ?? [];
  const filled = Object.values(values).filter((value) => value.trim() !== '').length;
  if (attributes.length === 0) return null;
  return (
    <details className={classes.attributes}>
      <summary>
        Attributes <span className="nf-light">{filled > 0 ? `${filled} filled` : 'none filled'}</span>
      </summary>
      {attributes.map(({ key, title, levels, valueType }) => (
        <Autocomplete
          key={key}
          size="xs"
          label={title}
          data={valueType === 'category' ? [...levels] : []}
          value={values[key] ?? ''}
          onChange={(value) => onChange({ ...values, [key]: value })}
        />
      ))}
    </details>
  );
}
