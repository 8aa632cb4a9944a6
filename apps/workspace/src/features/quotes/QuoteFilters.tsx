import { useQuery } from '@apollo/client/react';
import { Button, NativeSelect } from '@mantine/core';
import type { QuoteFilter, RespondentFilter } from '../../gql/schema.generated.js';
import { useStudyId } from '../../shell/useStudyHead.js';
import { AttributeCondition } from '../respondents/AttributeCondition.js';
import { type Choice, useNeedChoices, useSegmentChoices } from '../respondents/useFilterChoices.js';
import { QuoteChoicesDocument } from './quote-choices.query.generated.js';
import classes from './quotes.module.css';

interface QuoteFiltersProps {
  readonly filter: QuoteFilter;
  readonly onChange: (filter: QuoteFilter) => void;
}

/** Which quotes are shown: by what they speak of, and by who said them. */
export function QuoteFilters({ filter, onChange }: QuoteFiltersProps) {
  const { data } = useQuery(QuoteChoicesDocument, { variables: { studyId: useStudyId() } });
  const needs = useNeedChoices();
  const segments = useSegmentChoices();
  const themes = (data?.codebook.themes ?? [])
    .filter(({ status }) => status !== 'REJECTED')
    .map(({ id, label }) => ({ value: id, label }));
  const people = filter.people ?? {};
  const conditions = people.attributes ?? [];
  const setPeople = (part: Partial<RespondentFilter>) => {
    const next = Object.fromEntries(Object.entries({ ...people, ...part }).filter(([, value]) => value != null));
    onChange({ ...filter, people: Object.keys(next).length > 0 ? next : null });
  };
  const withAttributes = (attributes: typeof conditions) =>
    setPeople({ attributes: attributes.length > 0 ? [...attributes] : null });
  return (
    <search className={classes.filters} aria-label="Filter quotes">
      <Choose
        label="Need"
        any="Any need"
        value={filter.needId}
        choices={needs}
        onChange={(needId) => onChange({ ...filter, needId })}
      />
      <Choose
        label="Theme"
        any="Any theme"
        value={filter.themeId}
        choices={themes}
        onChange={(themeId) => onChange({ ...filter, themeId })}
      />
      <Choose
        label="Segment"
        any="Any segment"
        value={people.segmentId}
        choices={segments}
        onChange={(segmentId) => setPeople({ segmentId })}
      />
      <AttributeCondition
        attributes={data?.study.attributes ?? []}
        onAdd={(condition) => withAttributes([...conditions.filter(({ key }) => key !== condition.key), condition])}
      />
      {conditions.map(({ key, value }) => (
        <Button
          key={key}
          variant="default"
          size="compact-sm"
          rightSection={<span aria-hidden="true">×</span>}
          onClick={() => withAttributes(conditions.filter((one) => one.key !== key))}
        >
          {value}
          <span className="nf-visually-hidden">, take this filter away</span>
        </Button>
      ))}
    </search>
  );
}

interface ChooseProps {
  readonly label: string;
  readonly any: string;
  readonly value: string | number | null | undefined;
  readonly choices: readonly Choice[];
  readonly onChange: (value: string | null) => void;
}

function Choose({ label, any, value, choices, onChange }: ChooseProps) {
  if (choices.length === 0) return null;
  return (
    <NativeSelect
      label={label}
      value={value ?? ''}
      onChange={(event) => onChange(event.currentTarget.value || null)}
      data={[{ value: '', label: any }, ...choices]}
    />
  );
}
