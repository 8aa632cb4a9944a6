import { useQuery } from '@apollo/client/react';
import { SegmentedControl } from '@mantine/core';
import { ErrorNotice, LinesSkeleton, PageHeader } from '@needfinder/ui';
import { useState } from 'react';
import { Link } from 'react-router';
import { usePaths } from '../../app/paths.js';
import type { TextsShown } from '../../gql/schema.generated.js';
import { usePageTitle } from '../../shell/usePageTitle.js';
import { useStudyHead, useStudyId } from '../../shell/useStudyHead.js';
import { useMayEdit, useViewer } from '../session/useViewer.js';
import { RedactionActions } from './RedactionActions.js';
import { RedactionDesk } from './RedactionDesk.js';
import classes from './redactions.module.css';
import { RedactionStateDocument } from './redaction-state.query.generated.js';

const SHOWN: { value: TextsShown; label: string }[] = [
  { value: 'WAITING', label: 'Not redacted yet' },
  { value: 'REDACTED', label: 'Redacted' },
  { value: 'ALL', label: 'All texts' },
];

/** What tells who somebody is: proposed by the engine, decided by a person, taken out of the texts on this server. */
export default function RedactionPage() {
  const studyId = useStudyId();
  const paths = usePaths();
  usePageTitle('Personal data', useStudyHead().study?.name);
  const { viewer } = useViewer();
  const mayEdit = useMayEdit();
  const [shown, setShown] = useState<TextsShown>('WAITING');
  const { data, error, refetch } = useQuery(RedactionStateDocument, { variables: { studyId } });
  const state = data?.redactionState;
  return (
    <>
      <Link className="nf-link" to={paths.data()}>
        Data
      </Link>
      <PageHeader
        title="Personal data"
        description="Names, addresses and numbers in answers and interviews. Texts with something undecided are not read for needs."
        meta={
          state ? (
            <span className="nf-light" role="status">
              {state.proposed} to decide · {state.accepted} to redact · {state.rejected} kept · {state.redacted}{' '}
              redacted
            </span>
          ) : null
        }
      />
      {viewer && !mayEdit ? (
        <p className="nf-light">Editors of the workspace review personal data.</p>
      ) : !state ? (
        error ? (
          <ErrorNotice error={error} onRetry={() => void refetch()} />
        ) : (
          <LinesSkeleton lines={10} what="personal data" />
        )
      ) : (
        <>
          <div className={classes.bar}>
            <SegmentedControl
              aria-label="Texts"
              size="xs"
              data={SHOWN}
              value={shown}
              onChange={(value) => setShown(value as TextsShown)}
            />
            <RedactionActions state={state} />
          </div>
          <RedactionDesk key={shown} shown={shown} />
        </>
      )}
    </>
  );
}
