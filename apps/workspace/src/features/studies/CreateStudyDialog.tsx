import { useMutation } from '@apollo/client/react';
import { Button, Group, Modal, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { ErrorNotice } from '@needfinder/ui';
import type { FormEvent } from 'react';
import { useNavigate, useParams } from 'react-router';
import { pathsOf } from '../../app/paths.js';
import { CreateStudyDocument } from './create-study.mutation.generated.js';
import { StudiesDocument } from './studies.query.generated.js';

interface CreateStudyDialogProps {
  /** Why a study is made: to import into it at once, or to look around first. */
  readonly purpose: 'import' | 'study';
  readonly onClose: () => void;
}

/** What a study can begin with, and where that is brought. */
const BROUGHT = {
  survey: { label: 'Answers to a survey', path: 'newImport' },
  interviews: { label: 'Transcripts of interviews', path: 'importInterviews' },
  project: { label: 'A project of NVivo, MAXQDA, ATLAS.ti, Taguette…', path: 'importProject' },
} as const;
const BROUGHT_CHOICES = Object.entries(BROUGHT).map(([value, { label }]) => ({ value, label }));

/** Name and question of a new study; the rest can wait. */
export default function CreateStudyDialog({ purpose, onClose }: CreateStudyDialogProps) {
  return (
    <Modal opened onClose={onClose} title={purpose === 'import' ? 'New study to import into' : 'New study'}>
      <CreateStudyForm goesToImport={purpose === 'import'} />
    </Modal>
  );
}

function CreateStudyForm({ goesToImport }: { goesToImport: boolean }) {
  const { workspaceId = '' } = useParams();
  const navigate = useNavigate();
  const [create, { loading, error }] = useMutation(CreateStudyDocument, { refetchQueries: [StudiesDocument] });

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string) => String(form.get(name)).trim();
    try {
      const input = { name: text('name'), question: text('question'), population: text('population') };
      const { data } = await create({ variables: { input } });
      if (!data) return;
      const paths = pathsOf(workspaceId, data.createStudy.id);
      const brought = BROUGHT[text('brought') as keyof typeof BROUGHT];
      await navigate(goesToImport ? paths[brought.path]() : paths.overview());
    } catch {
      // Shown below the form as `error`.
    }
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack>
        <TextInput label="Name" name="name" required maxLength={120} data-autofocus />
        {goesToImport ? <NativeSelect label="What do you bring?" name="brought" data={BROUGHT_CHOICES} /> : null}
        <Textarea
          label="Question"
          description="What do you want to know? It stands at the top of the study."
          name="question"
          autosize
          minRows={2}
        />
        <TextInput
          label="Population"
          description="Whose needs? For example: data scientists in Europe"
          name="population"
        />
        {error ? <ErrorNotice error={error} title="The study was not created" /> : null}
        <Group justify="flex-end">
          <Button type="submit" loading={loading}>
            {goesToImport ? 'Create study and import' : 'Create study'}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
