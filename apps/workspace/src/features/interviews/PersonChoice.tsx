import { useQuery } from '@apollo/client/react';
import { Autocomplete, SegmentedControl, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useStudyId } from '../../shell/useStudyHead.js';
import type { Person } from './drafts.js';
import classes from './interviews.module.css';
import { PersonSearchDocument } from './person-search.query.generated.js';

interface PersonChoiceProps {
  readonly person: Person;
  /** Why this person was guessed. */
  readonly why?: string | undefined;
  readonly canBeNobody?: boolean;
  readonly onChange: (person: Person) => void;
}

const KINDS = [
  { value: 'known', label: 'Somebody known' },
  { value: 'new', label: 'Somebody new' },
  { value: 'nobody', label: 'Nobody named' },
];

/** Whom an interview is with. */
export function PersonChoice({ person, why, canBeNobody = true, onChange }: PersonChoiceProps) {
  const [kind, setKind] = useState<string>(person.kind);
  const typed = person.kind === 'nobody' ? '' : person.key;
  const choose = (next: string) => {
    setKind(next);
    // Somebody known is chosen from the list; until then nobody is.
    onChange(next === 'new' ? { kind: 'new', key: typed } : { kind: 'nobody' });
  };
  return (
    <fieldset className={classes.person}>
      <legend>It is with</legend>
      <SegmentedControl
        size="xs"
        aria-label="It is with"
        data={canBeNobody ? KINDS : KINDS.slice(0, 2)}
        value={kind}
        onChange={choose}
      />
      {kind === 'known' ? (
        <KnownPerson person={person} onChange={onChange} />
      ) : kind === 'new' ? (
        <TextInput
          size="xs"
          aria-label="Key of the new person"
          placeholder="R-0412"
          value={typed}
          error={typed.trim() === '' ? 'Give the new person a key, or choose nobody' : undefined}
          onChange={(event) => onChange({ kind: 'new', key: event.currentTarget.value })}
        />
      ) : null}
      {why ? <p className="nf-light">{why}</p> : null}
    </fieldset>
  );
}

function KnownPerson({ person, onChange }: Pick<PersonChoiceProps, 'person' | 'onChange'>) {
  const studyId = useStudyId();
  const [search, setSearch] = useState(person.kind === 'known' ? person.key : '');
  const { data, previousData } = useQuery(PersonSearchDocument, {
    variables: { studyId, search: search.trim() },
    fetchPolicy: 'no-cache',
  });
  const found = ((data ?? previousData)?.respondents.edges ?? []).map(({ node }) => node);
  const change = (typed: string) => {
    setSearch(typed);
    const match = found.find(({ key }) => key === typed);
    onChange(match ? { kind: 'known', ...match } : { kind: 'nobody' });
  };
  return (
    <Autocomplete
      size="xs"
      aria-label="Key of the person"
      placeholder="Search by key"
      value={search}
      onChange={change}
      data={found.map(({ key }) => key)}
      filter={({ options }) => options}
      error={person.kind !== 'known' && search !== '' ? 'Choose one of the list; nobody has this key yet' : undefined}
    />
  );
}
