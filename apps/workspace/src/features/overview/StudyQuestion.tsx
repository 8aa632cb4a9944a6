import { useMutation } from '@apollo/client/react';
import { Button, Group, Stack, Textarea, TextInput } from '@mantine/core';
import { ErrorNotice } from '@needfinder/ui';
import { useState, type FormEvent } from 'react';
import { useMayEdit } from '../session/useViewer.js';
import { DeleteStudyButton } from './DeleteStudyButton.js';
import type { OverviewQuery } from './overview.query.generated.js';
import classes from './overview.module.css';
import { UpdateStudyDocument } from './update-study.mutation.generated.js';

type Study = OverviewQuery['study'];

/** The question the study answers, and whom it asks. */
export function StudyQuestion({ study }: { study: Study }) {
  const mayEdit = useMayEdit();
  const [isEditing, setEditing] = useState(false);
  if (isEditing) return <StudyQuestionForm study={study} onDone={() => setEditing(false)} />;
  return (
    <div className={classes.question}>
      <p className={classes.questionWords}>{study.question || 'What do you want to know?'}</p>
      <div className="nf-light">
        {study.population ? <>Asked of: {study.population} </> : null}
        {mayEdit ? (
          <button type="button" className="nf-link" onClick={() => setEditing(true)}>
            Edit study
          </button>
        ) : null}
      </div>
    </div>
  );
}

function StudyQuestionForm({ study, onDone }: { study: Study; onDone: () => void }) {
  const [update, { loading, error }] = useMutation(UpdateStudyDocument);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string) => String(form.get(name)).trim();
    try {
      const input = { id: study.id, name: text('name'), question: text('question'), population: text('population') };
      await update({ variables: { input } });
      onDone();
    } catch {
      // Shown below the form as `error`.
    }
  };
  return (
    <form onSubmit={(event) => void submit(event)} className={classes.question}>
      <Stack gap="sm" maw={640}>
        <TextInput label="Name" name="name" required maxLength={120} defaultValue={study.name} />
        <Textarea label="Question" name="question" autosize minRows={2} defaultValue={study.question} autoFocus />
        <TextInput label="Population" name="population" defaultValue={study.population} />
        {error ? <ErrorNotice error={error} title="The study was not changed" /> : null}
        <Group gap="xs">
          <Button type="submit" loading={loading}>
            Save
          </Button>
          <Button variant="default" onClick={onDone}>
            Cancel
          </Button>
          <DeleteStudyButton studyId={study.id} name={study.name} />
        </Group>
      </Stack>
    </form>
  );
}
