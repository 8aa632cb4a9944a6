import { useMutation } from '@apollo/client/react';
import { Button, Divider, Group, Modal, Radio, Stack, TextInput } from '@mantine/core';
import { ErrorNotice } from '@needfinder/ui';
import type { FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { usePaths } from '../../app/paths.js';
import type { SurveyTemplate } from '../../gql/schema.generated.js';
import { useStudyId } from '../../shell/useStudyHead.js';
import { ImportSurvey } from './ImportSurvey.js';
import { CreateQuestionnaireDocument } from './create-questionnaire.mutation.generated.js';

const TEMPLATES: readonly { value: SurveyTemplate; label: string; description: string }[] = [
  {
    value: 'NEEDS',
    label: 'Needs study',
    description: 'Importance and satisfaction of needs, what matters most, open ends',
  },
  {
    value: 'JOBS_SCREENER',
    label: 'Screener for interviews',
    description: 'Who did something about the job lately, and what happened',
  },
  { value: 'KANO', label: 'Kano', description: 'How people feel with and without each feature' },
  { value: 'PRICE', label: 'Price', description: 'From too cheap to too expensive (van Westendorp)' },
  { value: 'BLANK', label: 'Blank', description: 'One open question' },
];

/** Name of a new survey, and what it starts from. */
export default function NewSurveyDialog({ onClose }: { readonly onClose: () => void }) {
  const studyId = useStudyId();
  const paths = usePaths();
  const navigate = useNavigate();
  const [create, { loading, error }] = useMutation(CreateQuestionnaireDocument);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const input = {
      studyId,
      name: String(form.get('name')).trim(),
      template: String(form.get('template')) as SurveyTemplate,
    };
    try {
      const { data } = await create({ variables: { input } });
      if (data) await navigate(paths.buildSurvey(data.createQuestionnaire.id));
    } catch {
      // Shown below the form as `error`.
    }
  };
  return (
    <Modal opened onClose={onClose} title="New survey" size="lg">
      <form onSubmit={(event) => void submit(event)}>
        <Stack>
          <TextInput label="Name" name="name" required maxLength={120} data-autofocus />
          <Radio.Group name="template" label="Start from" defaultValue="NEEDS">
            <Stack gap="xs" mt="xs">
              {TEMPLATES.map(({ value, label, description }) => (
                <Radio key={value} value={value} label={label} description={description} />
              ))}
            </Stack>
          </Radio.Group>
          {error ? <ErrorNotice error={error} title="The survey was not made" /> : null}
          <Group justify="flex-end">
            <Button type="submit" loading={loading}>
              Create survey
            </Button>
          </Group>
        </Stack>
      </form>
      <Divider my="lg" label="or from a file" />
      <ImportSurvey />
    </Modal>
  );
}
