import { SegmentedControl } from '@mantine/core';
import type { SpeakerRole } from '../../gql/schema.generated.js';
import { countOf } from '../imports/import-words.js';
import classes from './interviews.module.css';

interface SpeakerRolesProps {
  readonly speakers: readonly {
    readonly name: string | null;
    readonly role: SpeakerRole;
    readonly turns: number;
    readonly words: number;
  }[];
  /** Names of those who ask. */
  readonly interviewers: readonly string[];
  readonly onChange: (interviewers: readonly string[]) => void;
  readonly isDisabled?: boolean;
}

const ROLES = [
  { value: 'asks', label: 'Interviewer' },
  { value: 'answers', label: 'Respondent' },
];

/** Who speaks, how much, and who of them asks. Needs are looked for in what the others say. */
export function SpeakerRoles({ speakers, interviewers, onChange, isDisabled = false }: SpeakerRolesProps) {
  const setRole = (name: string, role: string) =>
    onChange(role === 'asks' ? [...interviewers, name] : interviewers.filter((other) => other !== name));
  return (
    <fieldset className={classes.speakers} disabled={isDisabled}>
      <legend>Speakers</legend>
      {speakers.map(({ name, role, turns, words }) => (
        <div key={name ?? role} className={classes.speaker}>
          <span>
            {name ?? (role === 'INTERVIEWER' ? 'Questions' : 'Unnamed')}{' '}
            <span className="nf-light">
              {countOf(turns, 'turn')}, {countOf(words, 'word')}
            </span>
          </span>
          {name === null ? null : (
            <SegmentedControl
              size="xs"
              aria-label={`Role of ${name}`}
              data={ROLES}
              disabled={isDisabled}
              value={interviewers.includes(name) ? 'asks' : 'answers'}
              onChange={(chosen) => setRole(name, chosen)}
            />
          )}
        </div>
      ))}
    </fieldset>
  );
}
