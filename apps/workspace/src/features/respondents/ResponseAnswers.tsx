import { Evidence, RedactedText } from '@needfinder/ui';
import { Link } from 'react-router';
import { usePaths } from '../../app/paths.js';
import { WhenText } from '../../shell/WhenText.js';
import { useEvidence } from '../evidence/useEvidence.js';
import { RATING_ASPECTS } from '../imports/import-words.js';
import { groupAnswers, type Answer, type AnswerGroup } from './answer-groups.js';
import { MissingText } from './MissingText.js';
import type { RespondentPageQuery } from './respondent-page.query.generated.js';
import classes from './respondents.module.css';

type Response = RespondentPageQuery['respondent']['responses'][number];

/** What a person answered, battery by battery. A version that was replaced stays readable, folded away. */
export function ResponseAnswers({ response }: { response: Response }) {
  const paths = usePaths();
  const { survey, submittedAt, isCurrent } = response;
  const groups = groupAnswers(response.answers).map((group) => <Group key={group.title} group={group} />);
  if (!isCurrent) {
    return (
      <details className={classes.replaced}>
        <summary>
          Replaced version of {survey.name}, <WhenText at={submittedAt} />
        </summary>
        {groups}
      </details>
    );
  }
  return (
    <section aria-label={`Answers to ${survey.name}`}>
      <h2>
        Answers to{' '}
        <Link className="nf-link" to={paths.survey(survey.id)}>
          {survey.name}
        </Link>
      </h2>
      {groups}
    </section>
  );
}

function Group({ group }: { group: AnswerGroup }) {
  const answered = group.answers.filter(({ missing }) => missing === null).length;
  return (
    <details className={classes.group} open={answered > 0}>
      <summary>
        <strong>{group.title}</strong>{' '}
        <span className="nf-light">
          {answered} of {group.answers.length} answered
        </span>
      </summary>
      <dl className={classes.answers}>
        {group.answers.map((answer) => (
          <AnswerLine key={answer.question.id} answer={answer} isInBattery={group.isBattery} />
        ))}
      </dl>
    </details>
  );
}

function AnswerLine({ answer, isInBattery }: { answer: Answer; isInBattery: boolean }) {
  const { open } = useEvidence();
  const { question, value, label, missing } = answer;
  const isText = question.kind === 'OPEN_TEXT';
  const title = isInBattery && question.needName ? question.needName : question.title;
  return (
    <div id={`question-${question.id}`} data-text={isText || undefined}>
      <dt>
        <Evidence about="how everybody answered" onOpen={() => open({ kind: 'question', questionId: question.id })}>
          {title}
        </Evidence>
        {question.aspect && !isInBattery ? (
          <span className="nf-light"> {RATING_ASPECTS[question.aspect].toLowerCase()}</span>
        ) : null}
      </dt>
      <dd>
        {missing ? (
          <MissingText state={missing} />
        ) : isText ? (
          <RedactedText>{String(value)}</RedactedText>
        ) : (
          (label ?? value)
        )}
      </dd>
    </div>
  );
}
