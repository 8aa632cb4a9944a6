import { useQuery } from '@apollo/client/react';
import { AnswerHistogram } from '@needfinder/charts';
import type { MissingState } from '@needfinder/domain';
import { ChartSkeleton, ErrorNotice, Evidence } from '@needfinder/ui';
import { Link } from 'react-router';
import { usePaths } from '../../app/paths.js';
import { wordOf } from '../evidence/evidence-words.js';
import { useEvidence } from '../evidence/useEvidence.js';
import { RATING_ASPECTS } from '../imports/import-words.js';
import { AnsweredBar } from './AnsweredBar.js';
import { QuestionHistogramDocument } from './question-histogram.query.generated.js';
import type { SurveyQuestion } from './question-views.js';
import classes from './surveys.module.css';

interface QuestionRowProps {
  readonly question: SurveyQuestion;
  readonly surveyId: string;
  /** Name of the survey. */
  readonly source: string;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** One question: what it asks, who answered it, and on demand how. */
export function QuestionRow({ question, surveyId, source, isOpen, onToggle }: QuestionRowProps) {
  const paths = usePaths();
  const { open } = useEvidence();
  const { id, title, kind, aspect, needName, answered } = question;
  return (
    <div className={classes.question}>
      <div className={classes.questionWords}>
        <div>{title}</div>
        <div className="nf-light">
          {[wordOf(kind), aspect ? RATING_ASPECTS[aspect].toLowerCase() : null, needName].filter(Boolean).join(' · ')}
        </div>
      </div>
      <div className={classes.answered}>
        <Evidence about={title} onOpen={() => open({ kind: 'question', questionId: id })}>
          {answered.toLocaleString('en-GB')} answered
        </Evidence>
        <AnsweredBar answered={answered} missing={question.missing} />
      </div>
      <div className={classes.deed}>
        {kind === 'OPEN_TEXT' ? (
          <Link className="nf-link" to={`${paths.survey(surveyId)}/questions/${id}`}>
            Read answers<span className="nf-visually-hidden"> to {title}</span>
          </Link>
        ) : (
          <button type="button" className="nf-link" aria-expanded={isOpen} onClick={onToggle}>
            {isOpen ? 'Hide answers' : 'Show answers'}
            <span className="nf-visually-hidden"> to {title}</span>
          </button>
        )}
      </div>
      {isOpen && kind !== 'OPEN_TEXT' ? <Answers question={question} source={source} /> : null}
    </div>
  );
}

function Answers({ question, source }: { question: SurveyQuestion; source: string }) {
  const { data, error, refetch } = useQuery(QuestionHistogramDocument, { variables: { questionId: question.id } });
  const histogram = data?.node && 'histogram' in data.node ? data.node.histogram : null;
  const missing = question.missing.map(({ state, count }) => ({
    state: state.toLowerCase().replaceAll('_', '-') as MissingState,
    count,
  }));
  return (
    <div className={classes.histogram}>
      {histogram ? (
        <AnswerHistogram
          title={question.title}
          n={question.answered}
          source={source}
          answers={histogram}
          missing={missing}
        />
      ) : error ? (
        <ErrorNotice error={error} onRetry={() => void refetch()} />
      ) : (
        <ChartSkeleton height={160} what="answers" />
      )}
    </div>
  );
}
