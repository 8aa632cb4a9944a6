import { useQuery } from '@apollo/client/react';
import { ErrorNotice, PageHeader, TableSkeleton } from '@needfinder/ui';
import { Link, useParams } from 'react-router';
import { usePaths } from '../../../app/paths.js';
import { usePageTitle } from '../../../shell/usePageTitle.js';
import { Builder } from './Builder.js';
import { isDraft } from './draft.js';
import { QuestionnaireDocument } from '../questionnaire.query.generated.js';

/** Where a survey is written. */
export default function BuilderPage() {
  const { surveyId = '' } = useParams();
  const paths = usePaths();
  const { data, error, refetch } = useQuery(QuestionnaireDocument, { variables: { surveyId } });
  const questionnaire = data?.questionnaire;
  usePageTitle(questionnaire?.title ?? 'Survey', 'Surveys');
  return (
    <>
      {questionnaire && isDraft(questionnaire.draft) ? null : (
        <Link className="nf-link" to={paths.surveys()}>
          Surveys
        </Link>
      )}
      {questionnaire ? (
        isDraft(questionnaire.draft) ? (
          <Builder key={surveyId} questionnaire={questionnaire} initial={questionnaire.draft} />
        ) : (
          <>
            <PageHeader title={questionnaire.title} />
            <ErrorNotice
              title="This draft cannot be shown"
              error={questionnaire.problems.map(({ sentence }) => sentence).join('; ')}
              remedy="It was written by a program; nothing of it is lost. Correct it the way it was written."
            />
          </>
        )
      ) : (
        <>
          <PageHeader title="Survey" />
          {error ? (
            <ErrorNotice error={error} onRetry={() => void refetch()} />
          ) : (
            <TableSkeleton rows={10} what="questions" />
          )}
        </>
      )}
    </>
  );
}
