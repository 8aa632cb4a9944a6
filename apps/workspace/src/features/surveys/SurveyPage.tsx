import { useQuery } from '@apollo/client/react';
import { SegmentedControl, TextInput } from '@mantine/core';
import { ErrorNotice, PageHeader, TableSkeleton, VirtualList } from '@needfinder/ui';
import { useMemo, useState } from 'react';
import { Link, useParams } from 'react-router';
import { usePaths } from '../../app/paths.js';
import { usePageTitle } from '../../shell/usePageTitle.js';
import { countOf } from '../imports/import-words.js';
import { filterQuestions, QUESTION_VIEWS, type QuestionView } from './question-views.js';
import { QuestionRow } from './QuestionRow.js';
import { SurveyPageDocument, type SurveyPageQuery } from './survey-page.query.generated.js';
import classes from './surveys.module.css';

type Survey = Extract<NonNullable<SurveyPageQuery['node']>, { questions: unknown }>;

/** One survey: its questions, each with how it was answered and why answers are missing. */
export default function SurveyPage() {
  const { surveyId = '' } = useParams();
  const paths = usePaths();
  const { data, error, refetch } = useQuery(SurveyPageDocument, { variables: { surveyId } });
  const survey = data?.node && 'questions' in data.node ? data.node : null;
  usePageTitle(survey?.name ?? 'Survey', 'Surveys');
  return (
    <>
      <Link className="nf-link" to={paths.surveys()}>
        Surveys
      </Link>
      <PageHeader
        title={survey?.name ?? 'Survey'}
        description={
          survey
            ? `${countOf(survey.responses, 'complete')} · ${countOf(survey.questions.length, 'question')} · version ${survey.version}`
            : null
        }
      />
      {survey ? (
        <Questions survey={survey} />
      ) : error ? (
        <ErrorNotice error={error} onRetry={() => void refetch()} />
      ) : data ? (
        <ErrorNotice error="It may have been deleted with its study." title="There is no such survey here" />
      ) : (
        <TableSkeleton rows={12} what="questions" />
      )}
    </>
  );
}

function Questions({ survey }: { survey: Survey }) {
  const [view, setView] = useState<QuestionView>('all');
  const [search, setSearch] = useState('');
  const [open, setOpen] = useState<string | null>(null);
  const shown = useMemo(() => filterQuestions(survey.questions, view, search), [survey.questions, view, search]);
  const toggle = (id: string) => setOpen(open === id ? null : id);
  return (
    <>
      <div className={classes.toolbar}>
        <SegmentedControl
          aria-label="Which questions"
          value={view}
          onChange={(value) => setView(value as QuestionView)}
          data={QUESTION_VIEWS.map(({ value, label, holds }) => ({
            value,
            label: `${label} (${survey.questions.filter(holds).length})`,
          }))}
        />
        <TextInput
          type="search"
          aria-label="Search questions"
          placeholder="Search questions"
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
          className={classes.search ?? ''}
        />
        <span role="status" className="nf-visually-hidden">
          {countOf(shown.length, 'question')} shown
        </span>
      </div>
      {shown.length === 0 ? (
        <p className="nf-light">No question of this survey is like that.</p>
      ) : (
        <VirtualList
          label="Questions"
          items={shown}
          keyOf={({ id }) => id}
          height="min(720px, 76dvh)"
          estimatedItemHeight={72}
          onOpen={({ id }) => toggle(id)}
          render={(question) => (
            <QuestionRow
              question={question}
              surveyId={survey.id}
              source={survey.name}
              isOpen={open === question.id}
              onToggle={() => toggle(question.id)}
            />
          )}
        />
      )}
    </>
  );
}
