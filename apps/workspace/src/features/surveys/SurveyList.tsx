import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import {
  DataTable,
  EmptyState,
  ErrorNotice,
  PageHeader,
  StatusBadge,
  TableSkeleton,
  type DataColumn,
} from '@needfinder/ui';
import { Link } from 'react-router';
import { usePaths } from '../../app/paths.js';
import { usePageTitle } from '../../shell/usePageTitle.js';
import { useStudyHead, useStudyId } from '../../shell/useStudyHead.js';
import { useMayEdit } from '../session/useViewer.js';
import { SurveyListDocument, type SurveyListQuery } from './survey-list.query.generated.js';

type Survey = SurveyListQuery['study']['surveys'][number];

/** The surveys of the study with their completes. */
export function SurveyList() {
  const studyId = useStudyId();
  usePageTitle('Surveys', useStudyHead().study?.name);
  const paths = usePaths();
  const mayEdit = useMayEdit();
  const { data, error, refetch } = useQuery(SurveyListDocument, { variables: { studyId } });
  const surveys = data?.study.surveys;
  const action = mayEdit ? (
    <Button component={Link} to={paths.newImport()}>
      Import a survey
    </Button>
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
    { key: 'state', header: 'State', render: () => <StatusBadge tone="good">Imported</StatusBadge> },
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
