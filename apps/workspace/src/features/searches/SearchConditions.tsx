import { useQuery } from '@apollo/client/react';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useShortcuts } from '@needfinder/ui';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import type { SearchedAttribute } from '../../gql/schema.generated.js';
import { useStudyId } from '../../shell/useStudyHead.js';
import { CoderChoice } from '../ask/CoderChoice.js';
import ask from '../ask/ask.module.css';
import type { Code } from '../codings/codes.js';
import { AttributeCondition } from '../respondents/AttributeCondition.js';
import { RespondentFiltersDocument } from '../respondents/respondent-filters.query.generated.js';
import { attributeWords, type SearchAddress } from './search-address.js';
import classes from './searches.module.css';

interface SearchConditionsProps {
  readonly search: SearchAddress;
  readonly codes: readonly Code[];
  readonly onChange: (part: Partial<SearchAddress>) => void;
}

const SPEAKS = [
  { value: '', label: 'Anybody' },
  { value: 'others', label: 'Respondents and others' },
  { value: 'interviewer', label: 'Interviewers' },
];

/** All conditions that are set must hold; each can be taken away again. */
export function SearchConditions({ search, codes, onChange }: SearchConditionsProps) {
  const { data } = useQuery(RespondentFiltersDocument, { variables: { studyId: useStudyId() } });
  const attributes = data?.study.attributes ?? [];
  const labelOf = (id: string) => codes.find((code) => code.id === id)?.label ?? 'A code that is gone';
  const titleOf = (key: string) => attributes.find((attribute) => attribute.key === key)?.title ?? key;
  const addAttribute = (condition: { key: string; value: string }) => {
    const others = search.attributes.filter(({ key }) => key !== condition.key);
    onChange({ attributes: [...others, { ...condition, isUnknown: false }] });
  };
  const without = (one: SearchedAttribute) => ({ attributes: search.attributes.filter((other) => other !== one) });
  const [first, second] = search.codeIds;
  return (
    <search aria-label="Search what people said">
      <Words text={search.text} onSearch={(text) => onChange({ text })} />
      <div className={ask.conditions}>
        {search.codeIds.length < 2 ? (
          <NativeSelect
            label={first ? 'and with' : 'Coded with'}
            value=""
            onChange={(event) => onChange({ codeIds: [...search.codeIds, event.currentTarget.value] })}
            data={[
              { value: '', label: first ? 'A second code' : 'Any or none' },
              ...codes
                .filter(({ id }) => id !== first)
                .map(({ id, kind, label }) => ({ value: id, label: kind === 'theme' ? `${label} (theme)` : label })),
            ]}
          />
        ) : (
          <NativeSelect
            label="Both codes"
            value={search.isOfPerson ? 'person' : 'passage'}
            onChange={(event) => onChange({ isOfPerson: event.currentTarget.value === 'person' })}
            data={[
              { value: 'passage', label: 'on passages that overlap' },
              { value: 'person', label: 'by the same person' },
            ]}
          />
        )}
        <CoderChoice value={search.coder} onChange={(coder) => onChange({ coder })} />
        <NativeSelect
          label="Said by"
          value={search.speaks}
          onChange={(event) => onChange({ speaks: event.currentTarget.value as SearchAddress['speaks'] })}
          data={SPEAKS}
        />
        <SpeakerName key={search.speaker} name={search.speaker} onName={(speaker) => onChange({ speaker })} />
        <AttributeCondition attributes={attributes} onAdd={addAttribute} />
      </div>
      <div className={classes.set}>
        {[first, second].map((id) =>
          id ? (
            <Condition key={id} onRemove={() => onChange({ codeIds: search.codeIds.filter((other) => other !== id) })}>
              {labelOf(id)}
            </Condition>
          ) : null,
        )}
        {search.stance ? (
          <Condition onRemove={() => onChange({ stance: null })}>
            {search.stance === 'FOR' ? 'Speaks for it' : 'Speaks against it'}
          </Condition>
        ) : null}
        {search.attributes.map((one) => (
          <Condition key={`${one.key} ${attributeWords(one)}`} onRemove={() => onChange(without(one))}>
            {`${titleOf(one.key)}: ${attributeWords(one)}`}
          </Condition>
        ))}
      </div>
    </search>
  );
}

function Words({ text, onSearch }: { text: string; onSearch: (text: string) => void }) {
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(text);
  useEffect(() => setTyped(text), [text]);
  useShortcuts([{ keys: '/', label: 'Search what people said', run: () => field.current?.focus() }]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSearch(typed.trim());
  };
  return (
    <form className={classes.words} onSubmit={submit}>
      <TextInput
        ref={field}
        type="search"
        aria-label="Words"
        placeholder={'find notes, or "side by side"'}
        maxLength={500}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Button type="submit">Search</Button>
    </form>
  );
}

/** Counts when the field is left, or with Enter. */
function SpeakerName({ name, onName }: { name: string; onName: (name: string) => void }) {
  return (
    <TextInput
      label="Name of the speaker"
      placeholder="Anybody"
      maxLength={200}
      defaultValue={name}
      onBlur={(event) => event.currentTarget.value.trim() !== name && onName(event.currentTarget.value.trim())}
      onKeyDown={(event) => event.key === 'Enter' && onName(event.currentTarget.value.trim())}
    />
  );
}

function Condition({ children, onRemove }: { children: string; onRemove: () => void }) {
  return (
    <Button variant="default" size="compact-sm" onClick={onRemove} rightSection={<span aria-hidden="true">×</span>}>
      {children}
      <span className="nf-visually-hidden">, take this condition away</span>
    </Button>
  );
}
