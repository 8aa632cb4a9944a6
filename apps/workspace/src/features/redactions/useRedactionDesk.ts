import { useMutation, useQuery } from '@apollo/client/react';
import { useToasts } from '@needfinder/ui';
import { useState } from 'react';
import type { PersonalKind, RedactionVerdict, TextsShown } from '../../gql/schema.generated.js';
import { useStudyId } from '../../shell/useStudyHead.js';
import { RunningJobsDocument } from '../jobs/running-jobs.query.generated.js';
import { AddPersonalDatumDocument } from './add-personal-datum.mutation.generated.js';
import { DecidePersonalDataDocument } from './decide-personal-data.mutation.generated.js';
import type { PersonalDatumPartsFragment } from './personal-datum-parts.fragment.generated.js';
import { placesOf } from './redaction-words.js';
import { RedactionTextsDocument, type RedactionTextsQuery } from './redaction-texts.query.generated.js';

export type DeskText = RedactionTextsQuery['redactionTexts']['edges'][number]['node'];
export type DeskDatum = PersonalDatumPartsFragment;
/** What was decided at once, to take back at once. */
type Step = readonly { readonly id: string; readonly was: RedactionVerdict }[];

/** The search that runs in this study, should there be one. */
export function useFindingJob() {
  const studyId = useStudyId();
  const { data } = useQuery(RunningJobsDocument, { fetchPolicy: 'cache-first' });
  return data?.jobs.find(
    ({ name, subjectId, state }) =>
      name === 'redactions.find' && subjectId === studyId && (state === 'QUEUED' || state === 'RUNNING'),
  );
}

/** Texts with their data, which datum is looked at, and what can be said of it. */
export function useRedactionDesk(shown: TextsShown) {
  const studyId = useStudyId();
  const { show, announce } = useToasts();
  const query = useQuery(RedactionTextsDocument, { variables: { studyId, shown } });
  const [send] = useMutation(DecidePersonalDataDocument);
  const [mark] = useMutation(AddPersonalDatumDocument);
  const [currentId, setCurrentId] = useState<string | null>(null);
  const [steps, setSteps] = useState<readonly Step[]>([]);
  const job = useFindingJob();
  const { refetch } = query;

  const connection = query.data?.redactionTexts;
  const texts = connection?.edges.map(({ node }) => node) ?? [];
  const open = texts.flatMap(({ data }) => data.filter(({ status }) => status !== 'REDACTED'));
  const at = Math.max(
    0,
    open.findIndex(({ id }) => id === currentId),
  );
  const current = open[at];

  const fail = (error: unknown) =>
    show({ message: `Nothing was changed. ${(error as Error).message}`, tone: 'problem' });
  const move = (by: number) => setCurrentId(open[Math.min(Math.max(at + by, 0), open.length - 1)]?.id ?? null);

  const decide = async (datum: DeskDatum, verdict: RedactionVerdict, alike = false) => {
    try {
      const was = datum.status as RedactionVerdict;
      const { data } = await send({ variables: { ids: [datum.id], verdict, alike } });
      const changed = data?.decidePersonalData.data ?? [];
      // Whatever went along with it waited for a decision.
      const step = changed.map(({ id }) => ({ id, was: id === datum.id ? was : ('PROPOSED' as const) }));
      setSteps([...steps, step]);
      announce(verdict === 'ACCEPTED' ? `${changed.length} to redact` : `${changed.length} kept`);
      const changedIds = new Set(changed.map(({ id }) => id));
      const next = [...open.slice(at + 1), ...open.slice(0, at)].find(
        ({ id, status }) => status === 'PROPOSED' && !changedIds.has(id),
      );
      setCurrentId(next?.id ?? open[at + 1]?.id ?? datum.id);
    } catch (error) {
      fail(error);
    }
  };
  const undo = async () => {
    const step = steps.at(-1);
    if (!step) return;
    try {
      for (const verdict of new Set(step.map(({ was }) => was))) {
        await send({ variables: { ids: step.filter(({ was }) => was === verdict).map(({ id }) => id), verdict } });
      }
      setSteps(steps.slice(0, -1));
      setCurrentId(step[0]!.id);
      announce('Undone');
    } catch (error) {
      fail(error);
    }
  };
  /** Marks the words wherever they stand in the text. @returns Whether they stood there. */
  const add = async (text: DeskText, words: string, kind: PersonalKind): Promise<boolean> => {
    const { turnId, responseId, questionId } = text;
    const places = placesOf(text.text, words);
    try {
      for (const place of places) {
        const input = { studyId, turnId, responseId, questionId, kind, ...place };
        const { data } = await mark({ variables: { input } });
        setCurrentId(data?.addPersonalDatum.data[0]?.id ?? null);
      }
      await refetch();
    } catch (error) {
      fail(error);
    }
    return places.length > 0;
  };
  return {
    ...query,
    job,
    connection,
    texts,
    current,
    setCurrentId,
    move,
    decide,
    undo,
    canUndo: steps.length > 0,
    add,
  };
}
