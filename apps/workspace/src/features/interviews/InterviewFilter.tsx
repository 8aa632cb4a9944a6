import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useStudyId } from '../../shell/useStudyHead.js';
import { AttributeCondition } from '../respondents/AttributeCondition.js';
import { RespondentFiltersDocument } from '../respondents/respondent-filters.query.generated.js';
import classes from './interviews.module.css';
import { useInterviewFilter } from './useInterviewFilter.js';

/** Which interviews are shown and stepped through: those of people of whom all of this holds. */
export default function InterviewFilter() {
  const { data } = useQuery(RespondentFiltersDocument, { variables: { studyId: useStudyId() } });
  const { attributes, add, remove } = useInterviewFilter();
  const known = data?.study.attributes ?? [];
  if (known.length === 0 && attributes.length === 0) return null;
  return (
    <search className={classes.filter} aria-label="Filter interviews by who was asked">
      <AttributeCondition attributes={known} onAdd={add} />
      {attributes.map(({ key, value }) => (
        <Button
          key={key}
          variant="default"
          size="compact-sm"
          onClick={() => remove(key)}
          rightSection={<span aria-hidden="true">×</span>}
        >
          {`${known.find((one) => one.key === key)?.title ?? key}: ${value}`}
          <span className="nf-visually-hidden">, take this filter away</span>
        </Button>
      ))}
    </search>
  );
}
