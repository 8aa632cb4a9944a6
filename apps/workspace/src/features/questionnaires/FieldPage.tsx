import { useMutation, useQuery, useSubscription } from '@apollo/client/react';
import { Button, Group } from '@mantine/core';
import { DataTable, ErrorNotice, PageHeader, StatusBadge, TableSkeleton } from '@needfinder/ui';
import { Link, useParams } from 'react-router';
import { usePaths } from '../../app/paths.js';
import { usePageTitle } from '../../shell/usePageTitle.js';
import { useMayEdit } from '../session/useViewer.js';
import type { FieldworkPartsFragment } from './fieldwork-parts.fragment.generated.js';
import { FieldworkChangedDocument } from './fieldwork-changed.subscription.generated.js';
import { FieldworkDocument } from './fieldwork.query.generated.js';
import { QualityTable } from './QualityTable.js';
import { QuestionnaireDocument } from './questionnaire.query.generated.js';
import { languageName } from './languages/language-edits.js';
import classes from './field.module.css';
import { SetQuestionnaireStateDocument } from './set-questionnaire-state.mutation.generated.js';

const STATES = { DRAFT: 'Draft', OPEN: 'Open', PAUSED: 'Paused', CLOSED: 'Closed' } as const;

/** How the fieldwork goes, as it goes. */
export default function FieldPage() {
  const { surveyId = '' } = useParams();
  const paths = usePaths();
  const mayEdit = useMayEdit();
  const survey = useQuery(QuestionnaireDocument, { variables: { surveyId } });
  const { data, error, refetch } = useQuery(FieldworkDocument, { variables: { surveyId } });
  useSubscription(FieldworkChangedDocument, { variables: { surveyId } });
  const [setState, change] = useMutation(SetQuestionnaireStateDocument);
  const questionnaire = survey.data?.questionnaire;
  usePageTitle('Field monitor', questionnaire?.title);
  const to = (state: 'OPEN' | 'PAUSED' | 'CLOSED', label: string) => (
    <Button
      size="xs"
      variant="default"
      loading={change.loading}
      onClick={() => void setState({ variables: { surveyId, state } }).catch(() => undefined)}
    >
      {label}
    </Button>
  );
  return (
    <>
      <Link className="nf-link" to={paths.surveys()}>
        Surveys
      </Link>
      <PageHeader
        title={questionnaire?.title ?? 'Field monitor'}
        meta={
          questionnaire && (
            <StatusBadge tone={questionnaire.state === 'OPEN' ? 'good' : 'neutral'}>
              {STATES[questionnaire.state]}
            </StatusBadge>
          )
        }
        actions={
          mayEdit &&
          questionnaire && (
            <Group gap="xs">
              {questionnaire.state === 'OPEN' ? to('PAUSED', 'Pause') : to('OPEN', 'Open again')}
              {questionnaire.state !== 'CLOSED' && to('CLOSED', 'Close')}
              <Button size="xs" component={Link} to={paths.buildSurvey(surveyId)}>
                Edit survey
              </Button>
            </Group>
          )
        }
      />
      {change.error && <ErrorNotice error={change.error} title="The survey stays as it is" />}
      {data ? (
        <>
          <Numbers fieldwork={data.fieldwork} />
          <Tables fieldwork={data.fieldwork} />
          <QualityTable surveyId={surveyId} completes={data.fieldwork.complete} />
        </>
      ) : error ? (
        <ErrorNotice error={error} onRetry={() => void refetch()} />
      ) : (
        <TableSkeleton rows={8} what="fieldwork" />
      )}
    </>
  );
}

function Numbers({ fieldwork }: { readonly fieldwork: FieldworkPartsFragment }) {
  const { complete, partial, screenedOut, quotaFull, medianMinutes } = fieldwork;
  const numbers = [
    ['Completes', complete],
    ['Begun, not ended', partial],
    ['Screened out', screenedOut],
    ['Quota full', quotaFull],
    ['Median minutes', medianMinutes === null ? '–' : medianMinutes.toFixed(1)],
  ] as const;
  return (
    <dl className={classes.numbers} aria-live="polite">
      {numbers.map(([label, value]) => (
        <div key={label}>
          <dt className="nf-light">{label}</dt>
          <dd className={classes.number} style={{ margin: 0 }}>
            {value}
          </dd>
        </div>
      ))}
    </dl>
  );
}

const hourOf = (hour: string) =>
  new Date(hour).toLocaleString('en-GB', { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });

/** Questions after which somebody stopped, in the order of the survey. */
const stopsOf = ({ questions, unanswered }: FieldworkPartsFragment) =>
  [{ key: '', title: 'Nothing answered yet', stoppedAfter: unanswered }, ...questions].filter(
    ({ stoppedAfter }) => stoppedAfter > 0,
  );

function Tables({ fieldwork }: { readonly fieldwork: FieldworkPartsFragment }) {
  const { perHour, pages, quotas, languages, devices } = fieldwork;
  const stops = stopsOf(fieldwork);
  const spoken = languages.map(({ name, count }) => ({ name: languageName(name), count }));
  return (
    <div className={classes.tables}>
      {quotas.length > 0 && (
        <DataTable
          caption="Quotas"
          keyOf={({ key }) => key}
          rows={quotas}
          columns={[
            { key: 'label', header: 'Quota', render: ({ label }) => label },
            {
              key: 'filled',
              header: 'Filled',
              render: ({ filled, limit }) => `${filled} of ${limit}`,
              isNumeric: true,
            },
          ]}
        />
      )}
      <DataTable
        caption="Where people stopped"
        keyOf={({ page }) => page}
        rows={pages}
        columns={[
          { key: 'title', header: 'Page', render: ({ title }) => title },
          { key: 'stopped', header: 'Stopped here', render: ({ stoppedHere }) => stoppedHere, isNumeric: true },
        ]}
      />
      {stops.length > 0 && (
        <DataTable
          caption="The question that people answered last who have not ended"
          keyOf={({ key }) => key}
          rows={stops}
          columns={[
            { key: 'title', header: 'Last question answered', render: ({ title }) => title },
            { key: 'stopped', header: 'Stopped after it', render: ({ stoppedAfter }) => stoppedAfter, isNumeric: true },
          ]}
        />
      )}
      {perHour.length > 0 && (
        <DataTable
          caption="Completes per hour, last two days"
          keyOf={({ hour }) => hour}
          rows={perHour}
          columns={[
            { key: 'hour', header: 'Hour', render: ({ hour }) => hourOf(hour) },
            { key: 'completes', header: 'Completes', render: ({ completes }) => completes, isNumeric: true },
          ]}
        />
      )}
      <p className="nf-light">
        {[...spoken, ...devices].map(({ name, count }) => `${name} ${count}`).join(' · ') || 'Nobody has begun yet.'}
      </p>
    </div>
  );
}
