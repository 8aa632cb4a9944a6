import { useQuery } from '@apollo/client/react';
import { ErrorNotice, LinesSkeleton, PageHeader, VirtualList, RedactedText } from '@needfinder/ui';
import { Link, useNavigate, useParams } from 'react-router';
import { usePaths } from '../../app/paths.js';
import { usePageTitle } from '../../shell/usePageTitle.js';
import { AnsweredBar } from './AnsweredBar.js';
import { OpenAnswersDocument, type OpenAnswersQuery } from './open-answers.query.generated.js';
import classes from './surveys.module.css';

type Question = Extract<NonNullable<OpenAnswersQuery['node']>, { openAnswers: unknown }>;

const PAGE = 100;

/** What people wrote in answer to one open question; each answer leads to the person. */
export default function OpenAnswersPage() {
  const { surveyId = '', questionId = '' } = useParams();
  const paths = usePaths();
  const { data, error, loading, refetch, fetchMore } = useQuery(OpenAnswersDocument, {
    variables: { questionId, first: PAGE },
  });
  const question = data?.node && 'openAnswers' in data.node ? data.node : null;
  usePageTitle(question?.title ?? 'Open answers', 'Surveys');
  const readMore = () => {
    const after = question?.openAnswers.pageInfo.endCursor;
    if (!loading && question?.openAnswers.pageInfo.hasNextPage && after) void fetchMore({ variables: { after } });
  };
  return (
    <>
      <Link className="nf-link" to={paths.survey(surveyId)}>
        All questions of the survey
      </Link>
      <PageHeader title={question?.title ?? 'Open answers'} />
      {question ? (
        <Answers question={question} onEndReached={readMore} />
      ) : error ? (
        <ErrorNotice error={error} onRetry={() => void refetch()} />
      ) : data ? (
        <ErrorNotice error="It may have been deleted with its study." title="There is no such question here" />
      ) : (
        <LinesSkeleton lines={14} what="answers" />
      )}
    </>
  );
}

function Answers({ question, onEndReached }: { question: Question; onEndReached: () => void }) {
  const paths = usePaths();
  const navigate = useNavigate();
  const { edges, totalCount } = question.openAnswers;
  return (
    <>
      <div className={classes.openHead}>
        <p role="status">{totalCount.toLocaleString('en-GB')} answers</p>
        <AnsweredBar answered={question.answered} missing={question.missing} />
      </div>
      {edges.length === 0 ? (
        <p className="nf-light">Nobody wrote anything here.</p>
      ) : (
        <VirtualList
          label="Answers"
          items={edges.map(({ node }) => node)}
          keyOf={({ id }) => id}
          totalCount={totalCount}
          height="min(720px, 72dvh)"
          estimatedItemHeight={72}
          onEndReached={onEndReached}
          onOpen={({ respondent }) => void navigate(paths.respondent(respondent.id, question.id))}
          render={({ text, respondent }) => (
            <div className={classes.openAnswer}>
              <div dir="auto">
                <RedactedText>{text}</RedactedText>
              </div>
              <Link className="nf-link" to={paths.respondent(respondent.id, question.id)}>
                {respondent.key}
              </Link>
            </div>
          )}
        />
      )}
    </>
  );
}
