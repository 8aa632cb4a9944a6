import { useMutation, useQuery } from '@apollo/client/react';
import { Button, Textarea } from '@mantine/core';
import { ErrorNotice, useToasts } from '@needfinder/ui';
import { type FormEvent, useState } from 'react';
import { forgetBoard } from '../quotes/forget-board.js';
import { useMayEdit } from '../session/useViewer.js';
import { quotingSentence } from './quoting-words.js';
import classes from './consents.module.css';
import { SetQuotingRuleDocument } from './set-quoting-rule.mutation.generated.js';
import type { StudyConsentPartsFragment } from './study-consents.fragment.generated.js';
import { StudyConsentsDocument } from './study-consents.query.generated.js';

/** Who may be quoted outside the workspace, and what holds for people whom nobody asked. */
export function QuotingRule({ studyId }: { studyId: string }) {
  const { data, error } = useQuery(StudyConsentsDocument, {
    variables: { studyId },
    fetchPolicy: 'cache-and-network',
  });
  const mayEdit = useMayEdit();
  if (error && !data) return <ErrorNotice error={error} title="Who may be quoted could not be read" />;
  const study = data?.study;
  const notAsked = study?.consents.counts.find(({ purpose }) => purpose === 'QUOTE')?.notAsked ?? 0;
  return (
    <div className={classes.rule}>
      <p role="status">{study ? quotingSentence(study) : ' '}</p>
      {study?.consents.quotesNotAsked ? (
        <p className="nf-light">People who were not asked are quoted, because: {study.consents.basis}</p>
      ) : null}
      {study && mayEdit && (notAsked > 0 || study.consents.quotesNotAsked) ? <ChangeRule study={study} /> : null}
    </div>
  );
}

function ChangeRule({ study }: { study: StudyConsentPartsFragment }) {
  const { id: studyId, consents } = study;
  const [isAsking, setAsking] = useState(false);
  const { announce } = useToasts();
  const [set, { loading, error }] = useMutation(SetQuotingRuleDocument, { update: forgetBoard });
  const save = async (quotesNotAsked: boolean, basis: string) => {
    try {
      await set({ variables: { input: { studyId, quotesNotAsked, basis } } });
      announce(quotesNotAsked ? 'People who were not asked may be quoted' : 'People who were not asked are kept back');
      setAsking(false);
    } catch {
      // Shown below as `error`; what was typed stays.
    }
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    void save(true, String(new FormData(event.currentTarget).get('basis')).trim());
  };
  return (
    <>
      {consents.quotesNotAsked ? (
        <Button size="compact-sm" variant="default" loading={loading} onClick={() => void save(false, '')}>
          Keep back people who were not asked
        </Button>
      ) : isAsking ? (
        <form className={classes.form} onSubmit={submit}>
          <Textarea
            label="Why may people be quoted whom nobody asked?"
            description="It is kept with the study: the legal basis, a contract, that the texts were public."
            name="basis"
            autosize
            minRows={2}
            required
            maxLength={1000}
          />
          <div className={classes.deeds}>
            <Button type="submit" size="compact-sm" loading={loading}>
              Let them be quoted
            </Button>
            <Button size="compact-sm" variant="subtle" color="gray" onClick={() => setAsking(false)}>
              Cancel
            </Button>
          </div>
        </form>
      ) : (
        <Button size="compact-sm" variant="default" onClick={() => setAsking(true)}>
          Quote people who were not asked…
        </Button>
      )}
      {error ? <ErrorNotice error={error} title="The rule was not changed" /> : null}
    </>
  );
}
