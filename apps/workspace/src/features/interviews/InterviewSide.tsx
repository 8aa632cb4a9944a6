import { useMutation } from '@apollo/client/react';
import { TextInput } from '@mantine/core';
import { ErrorNotice, useToasts } from '@needfinder/ui';
import { useState } from 'react';
import { Link } from 'react-router';
import type { UpdateInterviewInput } from '../../gql/schema.generated.js';
import { usePaths } from '../../app/paths.js';
import { countOf } from '../imports/import-words.js';
import { ChangePerson } from './ChangePerson.js';
import type { InterviewNeed } from './interview-needs.js';
import type { InterviewPageQuery } from './interview-page.query.generated.js';
import { InterviewAttributes } from './InterviewAttributes.js';
import classes from './interviews.module.css';
import { SpeakerRoles } from './SpeakerRoles.js';
import { UpdateInterviewDocument } from './update-interview.mutation.generated.js';

interface InterviewSideProps {
  readonly interview: InterviewPageQuery['interview'];
  readonly needs: readonly InterviewNeed[];
  readonly needId: string | null;
  readonly onNeed: (needId: string | null) => void;
  readonly mayEdit: boolean;
}

/** Beside the conversation: what it speaks of, whom it is with, who asks. */
export function InterviewSide({ interview, needs, needId, onNeed, mayEdit }: InterviewSideProps) {
  const paths = usePaths();
  const { announce } = useToasts();
  const [title, setTitle] = useState<string | null>(null);
  const [update, { error }] = useMutation(UpdateInterviewDocument);
  const save = async (to: Omit<UpdateInterviewInput, 'id'>): Promise<boolean> => {
    try {
      await update({ variables: { input: { id: interview.id, ...to } } });
      announce('Saved');
      return true;
    } catch {
      // Shown below as `error`; what was typed stays.
      return false;
    }
  };
  const saveTitle = async () => {
    const wanted = title?.trim();
    if (!wanted || wanted === interview.title) return setTitle(null);
    if (await save({ title: wanted })) setTitle(null);
  };
  const asking = interview.speakers.filter(({ role }) => role === 'INTERVIEWER').flatMap(({ name }) => name ?? []);
  return (
    <aside className={classes.side} aria-label="About this interview">
      {error ? <ErrorNotice error={error} title="This was not saved" /> : null}
      <h2>Needs</h2>
      {needs.length === 0 ? <p className="nf-light">No need was found in it, or none was looked for yet.</p> : null}
      <ul className={classes.plain}>
        {needs.map(({ id, label, passages, against }) => (
          <li key={id}>
            <button
              type="button"
              className={classes.needToggle}
              aria-pressed={id === needId}
              onClick={() => onNeed(id === needId ? null : id)}
            >
              {label}{' '}
              <span className="nf-light">
                {passages}
                {against > 0 ? `, ${against} against` : ''}
              </span>
            </button>
            <Link className="nf-link" to={paths.need(id)} aria-label={`Open ${label}`}>
              Open
            </Link>
          </li>
        ))}
      </ul>
      <h2>It is with</h2>
      {interview.respondent ? (
        <p>
          <Link className="nf-link" to={paths.respondent(interview.respondent.id)}>
            {interview.respondent.key}
          </Link>
        </p>
      ) : (
        <p className="nf-light">Nobody who is named.</p>
      )}
      {mayEdit ? <ChangePerson isNamed={interview.respondent !== null} onSave={save} /> : null}
      <InterviewAttributes attributes={interview.attributes} onSave={save} mayEdit={mayEdit} />
      {mayEdit ? (
        <TextInput
          size="xs"
          label="Title"
          maxLength={200}
          value={title ?? interview.title}
          onChange={(event) => setTitle(event.currentTarget.value)}
          onBlur={() => void saveTitle()}
          onKeyDown={(event) => event.key === 'Enter' && void saveTitle()}
        />
      ) : null}
      <SpeakerRoles
        speakers={interview.speakers}
        interviewers={asking}
        isDisabled={!mayEdit}
        onChange={(interviewers) => void save({ interviewers })}
      />
      <p className="nf-light">
        {[interview.format, interview.heldOn, countOf(interview.turnCount, 'turn')].filter(Boolean).join(' · ')}
      </p>
    </aside>
  );
}
