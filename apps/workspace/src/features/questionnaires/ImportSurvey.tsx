import { useMutation } from '@apollo/client/react';
import { Button, Group, Stack } from '@mantine/core';
import { DataTable, ErrorNotice, FileDrop } from '@needfinder/ui';
import { useNavigate } from 'react-router';
import { usePaths } from '../../app/paths.js';
import { useStudyId } from '../../shell/useStudyHead.js';
import { ImportQuestionnaireDocument } from './import-questionnaire.mutation.generated.js';

/** A survey from the file of another program; what was not understood is listed before the builder opens. */
export function ImportSurvey() {
  const studyId = useStudyId();
  const paths = usePaths();
  const navigate = useNavigate();
  const [send, { data, error, loading }] = useMutation(ImportQuestionnaireDocument);
  const read = async ([file]: File[]) => {
    if (!file) return;
    await send({ variables: { input: { studyId, file: await file.text() } } }).catch(() => undefined);
  };
  const found = data?.importQuestionnaire;
  if (!found) {
    return (
      <Stack>
        <FileDrop
          label="Drop a survey file here"
          hint="SurveyJS (JSON), Qualtrics (.qsf), LimeSurvey (.lss), or a survey of another Needfinder"
          accept=".json,.qsf,.lss"
          multiple={false}
          isDisabled={loading}
          onFiles={(files) => void read(files)}
        />
        {error && <ErrorNotice error={error} title="No survey was made" />}
      </Stack>
    );
  }
  const { program, questionnaire, notes } = found;
  return (
    <Stack>
      <p role="status" style={{ margin: 0 }}>
        “{questionnaire.title}” came in from {program}.{' '}
        {notes.length === 0
          ? 'Everything was understood.'
          : `${notes.length} ${notes.length === 1 ? 'thing was' : 'things were'} not understood as they were:`}
      </p>
      {notes.length > 0 && (
        <DataTable
          caption="What was not understood"
          rows={notes}
          keyOf={({ where, sentence }) => `${where} ${sentence}`}
          columns={[
            { key: 'where', header: 'Where', render: ({ where }) => where },
            { key: 'what', header: 'What', render: ({ sentence }) => sentence },
          ]}
        />
      )}
      <Group justify="flex-end">
        <Button onClick={() => void navigate(paths.buildSurvey(questionnaire.id))}>Open the survey</Button>
      </Group>
    </Stack>
  );
}
