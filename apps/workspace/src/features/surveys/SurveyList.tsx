import { useQuery } from '@apollo/client/react';
import { Button, Group } from '@mantine/core';
import {
  DataTable,
  EmptyState,
  ErrorNotice,
  PageHeader,
  StatusBadge,
  TableSkeleton,
  type DataColumn,
} from '@needfinder/ui';
import { lazy, Suspense, useState } from 'react';
import { Link } from 'react-router';
import { usePaths } from '../../app/paths.js';
import { usePageTitle } from '../../shell/usePageTitle.js';
import { useStudyHead, useStudyId } from '../../shell/useStudyHead.js';
import { useMayEdit } from '../session/useViewer.js';
import { SurveyListDocument, type SurveyListQuery } from './survey-list.query.generated.js';

const NewSurveyDialog = lazy(() => import('../questionnaires/NewSurveyDialog.js'));

type Survey = SurveyListQuery['study']['surveys'][number];

const STATES = {
  IMPORTED: { word: 'Imported', tone: 'good' },
  DRAFT: { word: 'Draft', tone: 'neutral' },
  OPEN: { word: 'Open', tone: 'good' },
  PAUSED: { word: 'Paused', tone: 'warning' },
  CLOSED: { word: 'Closed', tone: 'neutral' },
} as const;

/** The surveys of the study with their completes. */
export function SurveyList() {
  const studyId = useStudyId();
  usePageTitle('Surveys', useStudyHead().study?.name);
  const paths = usePaths();
  const mayEdit = useMayEdit();
  const [isNew, setIsNew] = useState(false);
  const { data, error, refetch } = useQuery(SurveyListDocument, { variables: { studyId } });
  const surveys = data?.study.surveys;
  const action = mayEdit ? (
    <Group gap="xs">
      <Button onClick={() => setIsNew(true)}>New survey</Button>
      <Button variant="default" component={Link} to={paths.newImport()}>
        Import a survey
      </Button>
    </Group>
  ) : null;
  const columns: DataColumn<Survey>[] = [
    {
      key: 'name',
      header: 'Survey',
      render: ({ id, name }) => (
        <Link className="nf-link" to={paths.survey(id)}>
          {name}
        </Link>
      ),
      sortValue: ({ name }) => name,
    },
    {
      key: 'state',
      header: 'State',
      render: ({ questionnaireState: state }) => {
        const { word, tone } = STATES[state ?? 'IMPORTED'];
        return <StatusBadge tone={tone}>{word}</StatusBadge>;
      },
    },
    {
      key: 'work',
      header: 'Fieldwork',
      render: ({ id, questionnaireState: state }) =>
        state === null ? null : (
          <Group gap="sm">
            {mayEdit && (
              <Link className="nf-link" to={paths.buildSurvey(id)}>
                Edit
              </Link>
            )}
            {state !== 'DRAFT' && (
              <Link className="nf-link" to={paths.fieldSurvey(id)}>
                Monitor
              </Link>
            )}
          </Group>
        ),
    },
    {
      key: 'responses',
      header: 'Completes',
      render: ({ responses }) => responses.toLocaleString('en-GB'),
      sortValue: ({ responses }) => responses,
      isNumeric: true,
    },
    {
      key: 'questions',
      header: 'Questions',
      render: ({ questions }) => questions.length,
      sortValue: ({ questions }) => questions.length,
      isNumeric: true,
    },
    { key: 'version', header: 'Version', render: ({ version }) => version, isNumeric: true },
  ];
  return (
    <>
      {isNew && (
        <Suspense fallback={null}>
          <NewSurveyDialog onClose={() => setIsNew(false)} />
        </Suspense>
      )}
      <PageHeader title="Surveys" actions={surveys && surveys.length > 0 ? action : null} />
      {surveys ? (
        surveys.length === 0 ? (
          <EmptyState title="Surveys will appear here" action={action}>
            Each with its questions, how they were answered, and why answers are missing.
          </EmptyState>
        ) : (
          <DataTable caption="Surveys" columns={columns} rows={surveys} keyOf={({ id }) => id} />
        )
      ) : error ? (
        <ErrorNotice error={error} onRetry={() => void refetch()} />
      ) : (
        <TableSkeleton rows={4} what="surveys" />
      )}
    </>
  );
}
