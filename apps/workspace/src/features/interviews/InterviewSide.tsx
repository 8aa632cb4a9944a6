import { useMutation } from '@apollo/client/react';
import { TextInput } from '@mantine/core';
import { ErrorNotice, useToasts } from '@needfinder/ui';
import { useState } from 'react';
import { Link } from 'react-router';
import type { UpdateInterviewInput } from '../../gql/schema.generated.js';
import { usePaths } from '../../app/paths.js';
import { countOf } from '../imports/import-words.js';
import { PersonConsents } from '../consents/PersonConsents.js';
import { ChangePerson } from './ChangePerson.js';
import { formatWords } from './format-words.js';
import type { InterviewPageQuery } from './interview-page.query.generated.js';
import { InterviewAttributes } from './InterviewAttributes.js';
import classes from './interviews.module.css';
import { SpeakerRoles } from './SpeakerRoles.js';
import { UpdateInterviewDocument } from './update-interview.mutation.generated.js';

interface InterviewSideProps {
  readonly interview: InterviewPageQuery['interview'];
  readonly mayEdit: boolean;
}

/** Beside the conversation: whom it is with, and who asks. */
export function InterviewSide({ interview, mayEdit }: InterviewSideProps) {
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
    <section className={classes.about} aria-label="About this interview">
      {error ? <ErrorNotice error={error} title="This was not saved" /> : null}
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
      {interview.respondent ? <PersonConsents respondentId={interview.respondent.id} mayEdit={mayEdit} /> : null}
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
        {[formatWords(interview.format), interview.heldOn, countOf(interview.turnCount, 'turn')]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </section>
  );
}
