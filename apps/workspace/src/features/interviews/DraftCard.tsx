import { Button, Checkbox, TextInput } from '@mantine/core';
import { StatusBadge } from '@needfinder/ui';
import { Link } from 'react-router';
import { usePaths } from '../../app/paths.js';
import { countOf } from '../imports/import-words.js';
import { DraftAttributes } from './DraftAttributes.js';
import type { EditedDraft } from './drafts.js';
import { problemOf } from './drafts.js';
import { formatWords } from './format-words.js';
import classes from './interviews.module.css';
import { PersonChoice } from './PersonChoice.js';
import { SpeakerRoles } from './SpeakerRoles.js';
import { TurnLine } from './TurnLine.js';

interface DraftCardProps {
  readonly edited: EditedDraft;
  readonly onChange: (to: Partial<EditedDraft>) => void;
  readonly onRemove: () => void;
}

/** A transcript as it was understood, to be corrected before it is imported. */
export function DraftCard({ edited, onChange, onRemove }: DraftCardProps) {
  const { draft, title, interviewers, person, isLeftOut } = edited;
  const paths = usePaths();
  const remove = (
    <Button variant="subtle" color="gray" size="compact-sm" aria-label={`Remove ${draft.fileName}`} onClick={onRemove}>
      Remove
    </Button>
  );
  if (draft.error) {
    return (
      <section className={classes.draft} data-draft={draft.key} aria-label={draft.fileName}>
        <div className={classes.draftHead}>
          <strong>{draft.fileName}</strong>
          <StatusBadge tone="bad">Not readable</StatusBadge>
          {remove}
        </div>
        <p role="alert">{draft.error}</p>
      </section>
    );
  }
  return (
    <section className={classes.draft} data-draft={draft.key} data-left-out={isLeftOut || undefined} aria-label={title}>
      <div className={classes.draftHead}>
        <Checkbox
          label={`Import ${draft.fileName}`}
          checked={!isLeftOut}
          onChange={(event) => onChange({ isLeftOut: !event.currentTarget.checked })}
        />
        <span className="nf-light">
          {formatWords(draft.format)} · {countOf(draft.turnCount, 'turn')}
        </span>
        {draft.duplicateOf ? (
          <span>
            <StatusBadge tone="warning">Already here</StatusBadge>{' '}
            <Link className="nf-link" to={paths.interview(draft.duplicateOf.id)}>
              {draft.duplicateOf.title}
            </Link>
          </span>
        ) : null}
        {remove}
      </div>
      {draft.warnings.map((warning) => (
        <p key={warning} className={classes.warning}>
          {warning}
        </p>
      ))}
      {isLeftOut ? null : (
        <div className={classes.draftParts}>
          <div className={classes.draftFields}>
            <TextInput
              label="Title"
              value={title}
              error={title.trim() === '' ? problemOf(edited) : undefined}
              onChange={(event) => onChange({ title: event.currentTarget.value })}
            />
            <SpeakerRoles
              speakers={draft.speakers}
              interviewers={interviewers}
              onChange={(names) => onChange({ interviewers: names })}
            />
            <PersonChoice
              person={person}
              why={draft.respondentGuess?.why}
              onChange={(chosen) => onChange({ person: chosen })}
            />
            <DraftAttributes values={edited.attributes} onChange={(attributes) => onChange({ attributes })} />
          </div>
          <div className={classes.preview} role="group" aria-label="First turns">
            {draft.preview.map((turn, at) => (
              <TurnLine
                key={at}
                speaker={turn.speaker}
                startMs={turn.startMs}
                isInterviewer={
                  turn.speaker === null ? turn.role === 'INTERVIEWER' : interviewers.includes(turn.speaker)
                }
              >
                {turn.text}
              </TurnLine>
            ))}
          </div>
        </div>
      )}
    </section>
  );
}
