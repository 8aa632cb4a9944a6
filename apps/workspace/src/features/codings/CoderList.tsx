import { useMutation } from '@apollo/client/react';
import { Checkbox } from '@mantine/core';
import { ErrorNotice } from '@needfinder/ui';
import { Link } from 'react-router';
import { usePaths } from '../../app/paths.js';
import { useViewer } from '../session/useViewer.js';
import type { CodingState } from './coding-store.js';
import classes from './codings.module.css';
import { SetBlindCodingDocument } from './set-blind-coding.mutation.generated.js';
import { SetCodingDoneDocument } from './set-coding-done.mutation.generated.js';
import type { CoderHere } from './useCodersHere.js';

interface CoderListProps {
  readonly interviewId: string;
  readonly state: CodingState;
  readonly others: readonly CoderHere[];
  readonly coder: string;
  readonly mayEdit: boolean;
}

/** Who codes the interview, who is here now, and whether they see each other. */
export function CoderList({ interviewId, state, others, coder, mayEdit }: CoderListProps) {
  const paths = usePaths();
  const { viewer } = useViewer();
  const [setDone, done] = useMutation(SetCodingDoneDocument);
  const [setBlind, blind] = useMutation(SetBlindCodingDocument);
  if (!state.read) return null;
  const { coders, isBlind } = state.read;
  const here = new Set(others.map(({ userId }) => userId));
  const error = done.error ?? blind.error;
  return (
    <>
      <h2>Coders</h2>
      {error ? <ErrorNotice error={error} title="This was not saved" /> : null}
      <ul className={classes.plain}>
        {coders.map(({ id, name, codings, isDone, isAssigned }) => (
          <li key={id}>
            <span data-here={here.has(id) || undefined} className={classes.coder}>
              {name}
              {here.has(id) ? <span className="nf-visually-hidden"> is here</span> : null}
            </span>
            <span className="nf-light">
              {[
                isBlind && id !== coder ? 'blind' : `${codings} ${codings === 1 ? 'coding' : 'codings'}`,
                isDone ? 'done' : isAssigned ? 'assigned' : '',
              ]
                .filter(Boolean)
                .join(', ')}
            </span>
          </li>
        ))}
      </ul>
      {coders.length > 1 ? (
        <Link className="nf-link" to={paths.compareCoders(interviewId)}>
          Compare coders
        </Link>
      ) : null}
      {mayEdit ? (
        <Checkbox
          size="xs"
          label="I have worked through it"
          description="What you did not code, you say does not apply."
          checked={coders.some(({ id, isDone }) => id === coder && isDone)}
          onChange={(event) =>
            void setDone({ variables: { interviewId, isDone: event.currentTarget.checked } }).catch(ignore)
          }
        />
      ) : null}
      {viewer?.role === 'OWNER' || isBlind ? (
        <Checkbox
          size="xs"
          label="Blind: coders see their own codings only"
          disabled={viewer?.role !== 'OWNER'}
          checked={isBlind}
          onChange={(event) =>
            void setBlind({ variables: { interviewIds: [interviewId], isBlind: event.currentTarget.checked } }).catch(
              ignore,
            )
          }
        />
      ) : null}
    </>
  );
}

/** Shown above as `error`. */
const ignore = () => undefined;
