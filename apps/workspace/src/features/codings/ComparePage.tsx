import { useQuery } from '@apollo/client/react';
import { Checkbox, SegmentedControl } from '@mantine/core';
import { EmptyState, ErrorNotice, LinesSkeleton, PageHeader } from '@needfinder/ui';
import { useMemo, useState } from 'react';
import { Link, useParams } from 'react-router';
import { usePaths } from '../../app/paths.js';
import type { AgreementUnit } from '../../gql/schema.generated.js';
import { usePageTitle } from '../../shell/usePageTitle.js';
import { useStudyId } from '../../shell/useStudyHead.js';
import { InterviewPageDocument, type InterviewPageQuery } from '../interviews/interview-page.query.generated.js';
import { useMayEdit, useViewer } from '../session/useViewer.js';
import { AgreementTable } from './AgreementTable.js';
import { CodeListDocument } from './code-list.query.generated.js';
import { codesOf } from './codes.js';
import { CodingAgreementDocument } from './coding-agreement.query.generated.js';
import classes from './codings.module.css';
import { comparisons } from './disagreements.js';
import { Disagreement } from './Disagreement.js';
import { StepBar } from './StepBar.js';
import { useCodingActions } from './useCodingActions.js';
import { useCodingStore } from './useCodingStore.js';

const UNITS: { value: AgreementUnit; label: string }[] = [
  { value: 'ANSWER', label: 'Turns' },
  { value: 'SENTENCE', label: 'Sentences' },
  { value: 'CHARACTER', label: 'Characters' },
];

/** The coders of an interview side by side: how far they agree, and where they do not. */
export default function ComparePage() {
  const { interviewId = '' } = useParams();
  const paths = usePaths();
  const { viewer } = useViewer();
  const { data, error, refetch } = useQuery(InterviewPageDocument, { variables: { id: interviewId } });
  usePageTitle('Compare coders', data?.interview.title);
  return (
    <>
      <Link className="nf-link" to={paths.interview(interviewId)}>
        {data?.interview.title ?? 'Interview'}
      </Link>
      <PageHeader title="Compare coders" />
      {data && viewer ? (
        <Comparisons interview={data.interview} coder={viewer.user.id} />
      ) : error ? (
        <ErrorNotice error={error} onRetry={() => void refetch()} />
      ) : (
        <LinesSkeleton lines={12} what="codings" />
      )}
    </>
  );
}

function Comparisons({ interview, coder }: { interview: InterviewPageQuery['interview']; coder: string }) {
  const studyId = useStudyId();
  const mayEdit = useMayEdit();
  const [unit, setUnit] = useState<AgreementUnit>('ANSWER');
  const [isAll, setAll] = useState(false);
  const { store, state } = useCodingStore(interview.id, coder);
  const actions = useCodingActions(interview.id, store);
  const { data: codebook } = useQuery(CodeListDocument, { variables: { studyId } });
  const { data, error } = useQuery(CodingAgreementDocument, {
    variables: { interviewIds: [interview.id], unit },
    fetchPolicy: 'no-cache',
  });
  const codes = useMemo(
    () => new Map((codebook ? codesOf(codebook.codebook) : []).map((code) => [code.id, code])),
    [codebook],
  );
  const coders = (state.read?.coders ?? []).filter(({ isDone, codings }) => isDone || codings > 0);
  const turns = new Map(interview.turns.map((turn) => [turn.id, turn]));
  const found = comparisons(
    state.codings,
    [...turns.keys()],
    coders.map(({ id }) => id),
  );
  const disputed = found.filter(({ isDisputed }) => isDisputed);
  const open = disputed.filter(({ isSettled }) => !isSettled).length;
  if (!state.read) return <LinesSkeleton lines={12} what="codings" />;
  if (state.read.isBlind) {
    return (
      <EmptyState title="The coders are blind to each other">The owner ends that when everybody is done.</EmptyState>
    );
  }
  if (coders.length < 2) {
    return (
      <EmptyState title="Two coders will stand here side by side">
        Somebody who has coded the interview, or has said that they worked through it, can be compared with others.
      </EmptyState>
    );
  }
  return (
    <>
      <section aria-labelledby="agreement">
        <h2 id="agreement">How far they agree</h2>
        <SegmentedControl
          size="xs"
          aria-label="What is judged"
          data={UNITS}
          value={unit}
          onChange={(value) => setUnit(value as AgreementUnit)}
        />
        {error ? <ErrorNotice error={error} title="Agreement could not be computed" /> : null}
        {data ? (
          <AgreementTable agreement={data.codingAgreement} codes={codes} />
        ) : (
          <LinesSkeleton lines={4} what="agreement" />
        )}
      </section>
      <section aria-labelledby="disagreements">
        <h2 id="disagreements">Where they do not</h2>
        <p className="nf-light" role="status">
          {disputed.length} {disputed.length === 1 ? 'disagreement' : 'disagreements'}, {open} not settled yet
        </p>
        {mayEdit ? <StepBar store={store} state={state} /> : null}
        <Checkbox
          size="md"
          my="xs"
          label="Show what they agree on, too"
          checked={isAll}
          onChange={(event) => setAll(event.currentTarget.checked)}
        />
        <div className={classes.comparisons}>
          {(isAll ? found : disputed).map((one) => (
            <Disagreement
              key={`${one.turnId} ${one.codeId}`}
              comparison={one}
              turn={turns.get(one.turnId)}
              code={codes.get(one.codeId)}
              coders={coders}
              mayEdit={mayEdit}
              onSettle={(codings, stands) => actions.judge(codings, stands)}
            />
          ))}
        </div>
      </section>
    </>
  );
}
