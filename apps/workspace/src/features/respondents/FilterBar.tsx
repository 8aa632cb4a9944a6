import { Button, NativeSelect, TextInput } from '@mantine/core';
import { lazy, type ReactNode, Suspense, useRef } from 'react';
import { useShortcuts } from '@needfinder/ui';
import type { RespondentFilter } from '../../gql/schema.generated.js';
import { CONSENTS } from './consent-choices.js';
import { consentOf, isFiltered } from './respondent-filter.js';
import classes from './respondents.module.css';
import { useNeedChoices, useSegmentChoices, type Choice } from './useFilterChoices.js';

// The page is at the edge of its budget, and a list is read before it is filtered.
const AttributeCondition = lazy(async () => ({
  default: (await import('./AttributeCondition.js')).AttributeCondition,
}));

export interface FilterAttribute {
  readonly key: string;
  readonly title: string;
  readonly levels: readonly string[];
}

interface FilterBarProps {
  readonly filter: RespondentFilter;
  readonly attributes: readonly FilterAttribute[];
  readonly onChange: (filter: RespondentFilter) => void;
}

const INTERVIEWS: readonly Choice[] = [
  { value: 'true', label: 'Interviewed' },
  { value: 'false', label: 'Not interviewed' },
];

/** All conditions that are set must hold; each can be taken away again. */
export function FilterBar({ filter, attributes, onChange }: FilterBarProps) {
  const search = useRef<HTMLInputElement>(null);
  const needs = useNeedChoices();
  const segments = useSegmentChoices();
  useShortcuts([{ keys: '/', label: 'Search respondents', run: () => search.current?.focus() }]);
  const set = (part: Partial<RespondentFilter>) => {
    const merged = Object.entries({ ...filter, ...part }).filter(([, value]) => value !== undefined && value !== '');
    onChange(Object.fromEntries(merged) as RespondentFilter);
  };
  const conditions = filter.attributes ?? [];
  const titleOf = (key: string) => attributes.find((attribute) => attribute.key === key)?.title ?? key;
  return (
    <search className={classes.filters} aria-label="Filter respondents">
      <TextInput
        ref={search}
        type="search"
        label="Respondent key"
        placeholder="Part of the key"
        value={filter.search ?? ''}
        onChange={(event) => set({ search: event.currentTarget.value })}
      />
      <Suspense fallback={null}>
        <AttributeCondition
          attributes={attributes}
          onAdd={(condition) =>
            set({ attributes: [...conditions.filter(({ key }) => key !== condition.key), condition] })
          }
        />
      </Suspense>
      <Choose
        label="Interviews"
        any="With or without"
        value={filter.hasInterview == null ? '' : String(filter.hasInterview)}
        choices={INTERVIEWS}
        onChange={(value) => set({ hasInterview: value === '' ? undefined : value === 'true' })}
      />
      <Choose
        label="Segment"
        any="Any segment"
        value={String(filter.segmentId ?? '')}
        choices={segments}
        onChange={(value) => set({ segmentId: value || undefined })}
      />
      <Choose
        label="Need"
        any="Any need"
        value={String(filter.needId ?? '')}
        choices={needs}
        onChange={(value) => set({ needId: value || undefined })}
      />
      <Choose
        label="Consent"
        any="Any consent"
        value={filter.consent ? `${filter.consent.purpose}:${filter.consent.state}` : ''}
        choices={CONSENTS}
        onChange={(value) => set({ consent: consentOf(value) })}
      />
      {isFiltered(filter) ? (
        <div className={classes.conditions}>
          {conditions.map(({ key, value }) => (
            <Condition
              key={key}
              onRemove={() => {
                const left = conditions.filter((one) => one.key !== key);
                set({ attributes: left.length > 0 ? left : undefined });
              }}
            >
              {`${titleOf(key)}: ${value}`}
            </Condition>
          ))}
          <Button variant="subtle" color="gray" size="compact-sm" onClick={() => onChange({})}>
            Clear all filters
          </Button>
        </div>
      ) : null}
    </search>
  );
}

interface ChooseProps {
  readonly label: string;
  /** The word for no condition. */
  readonly any: string;
  readonly value: string;
  readonly choices: readonly Choice[];
  readonly onChange: (value: string) => void;
}

/** A condition of which there is nothing to choose yet is left out. */
function Choose({ label, any, value, choices, onChange }: ChooseProps) {
  if (choices.length === 0 && !value) return null;
  return (
    <NativeSelect
      label={label}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={[{ value: '', label: any }, ...choices]}
    />
  );
}

function Condition({ children, onRemove }: { children: ReactNode; onRemove: () => void }) {
  return (
    <Button variant="default" size="compact-sm" onClick={onRemove} rightSection={<span aria-hidden="true">×</span>}>
      {children}
      <span className="nf-visually-hidden">, take this filter away</span>
    </Button>
  );
}
