import { useMutation, useQuery } from '@apollo/client/react';
import { Button, Modal } from '@mantine/core';
import { ErrorNotice, LinesSkeleton, StatusBadge, type StatusTone, useToasts } from '@needfinder/ui';
import { useState } from 'react';
import type { ConsentState } from '../../gql/schema.generated.js';
import { WhenText } from '../../shell/WhenText.js';
import { ConsentForm, type Noted } from './ConsentForm.js';
import type { ConsentPartsFragment } from './consent-parts.fragment.generated.js';
import { PURPOSES, STATES } from './consent-words.js';
import classes from './consents.module.css';
import { forgetFiltered } from './forget-filtered.js';
import { RespondentConsentsDocument } from './respondent-consents.query.generated.js';
import { StateConsentDocument } from './state-consent.mutation.generated.js';

interface PersonConsentsProps {
  readonly respondentId: string;
  readonly mayEdit: boolean;
}

const TONES: Readonly<Record<ConsentState, StatusTone>> = { GIVEN: 'good', WITHHELD: 'bad', NOT_ASKED: 'neutral' };

/** What a person allows, since when and by which word; and everything they stated before. */
export function PersonConsents({ respondentId, mayEdit }: PersonConsentsProps) {
  const { data, error, refetch } = useQuery(RespondentConsentsDocument, { variables: { id: respondentId } });
  return (
    <section aria-labelledby="consent">
      <h2 id="consent">Consent</h2>
      {data ? (
        <Consents person={data.respondent} />
      ) : error ? (
        <ErrorNotice error={error} title="The consents could not be read" onRetry={() => void refetch()} />
      ) : (
        <LinesSkeleton lines={3} what="consents" />
      )}
      {mayEdit ? <NoteConsent respondentId={respondentId} /> : null}
    </section>
  );
}

function Consents({ person }: { person: ConsentPartsFragment }) {
  return (
    <>
      <ul className={classes.list}>
        {person.consents.map(({ purpose, state, how, statedAt }) => (
          <li key={purpose}>
            <span className={classes.purpose}>
              {PURPOSES[purpose]} <StatusBadge tone={TONES[state]}>{STATES[state]}</StatusBadge>
            </span>
            {statedAt ? (
              <span className="nf-light">
                <WhenText at={statedAt} />, {how}
              </span>
            ) : null}
          </li>
        ))}
      </ul>
      {person.consentStatements.length > 0 ? (
        <details className={classes.history}>
          <summary>Everything that was stated ({person.consentStatements.length})</summary>
          <ol className={classes.list}>
            {person.consentStatements.map(({ id, purpose, state, how, statedAt, recordedByName }) => (
              <li key={id}>
                {PURPOSES[purpose]}: {STATES[state]}
                <span className="nf-light">
                  <WhenText at={statedAt} />, {how}
                  {recordedByName ? `, noted by ${recordedByName}` : ''}
                </span>
              </li>
            ))}
          </ol>
        </details>
      ) : null}
    </>
  );
}

function NoteConsent({ respondentId }: { respondentId: string }) {
  const [isOpen, setOpen] = useState(false);
  const { announce } = useToasts();
  const [state, { loading, error }] = useMutation(StateConsentDocument, { update: forgetFiltered });
  const save = async (noted: Noted) => {
    try {
      await state({ variables: { input: { respondentId, ...noted } } });
      announce('Consent noted');
      setOpen(false);
    } catch {
      // Shown in the form as `error`; what was typed stays.
    }
  };
  return (
    <>
      <Button size="xs" variant="default" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        Note what they said
      </Button>
      <Modal opened={isOpen} onClose={() => setOpen(false)} title="What did they say?">
        <p className={classes.lead}>What was stated before stays on record.</p>
        <ConsentForm action="Note it" isSaving={loading} error={error} onSave={(noted) => void save(noted)} />
      </Modal>
    </>
  );
}
